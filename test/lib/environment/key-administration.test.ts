import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AiEnvironment, parseConfiguration } from '../../../lib/environment';
import { CHECKOUT } from '../../support/aims-command';

const folder = join(CHECKOUT, 'environments');
const reference = readFileSync(join(folder, 'reference.yaml'), 'utf8');

/** The key policies of an environment whose administrators are given, by path of the stack. */
function keyPolicies(keys: string): [stack: string, policy: string][] {
  const text = reference.replace('  administrators: [KeyAdministrators]\n', keys);
  const environment = new AiEnvironment(new App(), parseConfiguration(join(folder, 'my.yaml'), text));
  return environment.node.children
    .filter(Stack.isStack)
    .flatMap((stack) =>
      Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key')).map((key): [string, string] => [
        stack.node.id,
        JSON.stringify(key['Properties'].KeyPolicy.Statement),
      ]),
    );
}

test('every key of the environment has the administrators, in whatever stack a construct makes it', () => {
  const policies = keyPolicies('  administrators: [KeyAdministrators]\n  deploymentRoles: [Deployer]\n');
  expect(new Set(policies.map(([stack]) => stack))).toEqual(
    new Set(['Keys', 'Datasets', 'Data', 'Backup', 'Inference']),
  );
  for (const [stack, policy] of policies) {
    expect([stack, policy]).toEqual([stack, expect.stringContaining('"Sid":"AdministratorsCannotUse"')]);
    expect(policy).toContain(':role/KeyAdministrators"');
    expect(policy).toContain(':role/Deployer"');
    expect(policy).not.toContain('cfn-exec-role');
  }
});

test('an ARN stays as it is', () => {
  const arn = 'arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Keys_*';
  for (const [, policy] of keyPolicies(`  administrators: ['${arn}']\n`)) expect(policy).toContain(`"${arn}"`);
});
