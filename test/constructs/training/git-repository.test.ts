import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { GitRepository } from '../../../constructs/training';
import { temporaryFolder } from '../../support/temporary-folder';

const home = temporaryFolder();

function repository(repositoryUrl: string) {
  const stack = new Stack();
  const credentials = secretsmanager.Secret.fromSecretNameV2(stack, 'Secret', 'AmazonSageMaker-git');
  new GitRepository(stack, 'Git', { repositoryUrl, credentials });
  return stack;
}

test('it is cloned over HTTPS with credentials from Secrets Manager', () => {
  Template.fromStack(repository('https://git.example.com/ml.git')).hasResourceProperties(
    'AWS::SageMaker::CodeRepository',
    { GitConfig: { RepositoryUrl: 'https://git.example.com/ml.git', Branch: 'main', SecretArn: Match.anyValue() } },
  );
});

test('Git in Studio asks for the credentials by the command, and keeps them nowhere', () => {
  const stack = new Stack(undefined, 'Studio', { env: { region: 'eu-central-1' } });
  const secretArn = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:AmazonSageMaker-git-a1B2c3';
  const git = new GitRepository(stack, 'Git', {
    repositoryUrl: 'https://git.example.com/ml.git',
    credentials: secretsmanager.Secret.fromSecretCompleteArn(stack, 'Secret', secretArn),
  });
  // In place of AWS's command: it answers to exactly this question.
  writeFileSync(
    join(home, 'aws'),
    `#!/bin/sh\ntest "$*" = "secretsmanager get-secret-value --region eu-central-1 --secret-id ${secretArn} --query ` +
      `SecretString --output text" && echo '{"username":"studio","password":"t0k=en"}'\n`,
    { mode: 0o755 },
  );
  const env = { ...process.env, HOME: home, PATH: `${home}:${process.env['PATH']}`, GIT_TERMINAL_PROMPT: '0' };
  const run = (command: string, input = '') =>
    spawnSync('sh', ['-c', command], { env, input, encoding: 'utf8', cwd: home });

  expect(run(git.credentialCommand)).toMatchObject({ status: 0, stderr: '' });
  const { stdout } = run('git credential fill', 'protocol=https\nhost=git.example.com\n\n');
  expect(stdout).toContain('username=studio\npassword=t0k=en\n');
  expect(run('git credential fill', 'protocol=https\nhost=elsewhere.example\n\n').stdout).not.toContain('t0k=en');
  expect(readdirSync(home).sort()).toEqual(['.gitconfig', 'aws']);
  expect(readFileSync(join(home, '.gitconfig'), 'utf8')).not.toContain('t0k=en');
});

test.each([
  'http://git.example.com/ml.git',
  'git@git.example.com:ml.git',
  'https://ana:secret@git.example.com/ml.git',
  "https://git.example.com/ml.git'; curl evil.example #",
  'https://git.example.com',
])('the URL %s is rejected', (url) => {
  expect(() => repository(url)).toThrow(/must begin with 'https:\/\/', .* and carry no credentials/);
});

test('credentials in a URL are not repeated in the message', () => {
  expect(() => repository('https://ana:secret@git.example.com/ml.git')).toThrow(/^(?!.*secret@)/s);
});
