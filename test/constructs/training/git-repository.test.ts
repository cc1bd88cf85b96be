import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { GitRepository } from '../../../constructs/training';

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

test.each(['http://git.example.com/ml.git', 'git@git.example.com:ml.git', 'https://ana:secret@git.example.com/ml.git'])(
  'the URL %s is rejected',
  (url) => {
    expect(() => repository(url)).toThrow(/must begin with 'https:\/\/' and carry no credentials/);
  },
);

test('credentials in a URL are not repeated in the message', () => {
  expect(() => repository('https://ana:secret@git.example.com/ml.git')).toThrow(/^(?!.*secret@)/s);
});
