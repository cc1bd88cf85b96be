import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DataKey, KeyAdministrators, KeyRing, SigningKey } from '../../../constructs/keys';
import { HardenedBucket } from '../../../constructs/storage';
import { ACCOUNT, decide } from '../../support/policy-decision';

const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

/** Decides a request of a role on every key of a stack. */
function onKeys(stack: Stack, name: string, action: string): string[] {
  return Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key')).map((key) =>
    decide(key['Properties'].KeyPolicy, {
      action,
      principal: `arn:aws:iam::${ACCOUNT}:root`,
      context: { 'aws:PrincipalArn': role(name), 'kms:CallerAccount': ACCOUNT },
    }),
  );
}

describe('KeyAdministrators', () => {
  test('administer every key below the scope and use none, whichever construct makes it', () => {
    const app = new App();
    KeyAdministrators.set(app, [role('Admin')]);
    const stack = new Stack(app, 'Stack');
    new HardenedBucket(stack, 'Bucket');
    new SigningKey(stack, 'Signing');
    new KeyRing(stack, 'Ring').logsKey;

    expect(onKeys(stack, 'Admin', 'kms:DisableKey')).toEqual(['allow', 'allow', 'allow']);
    expect(onKeys(stack, 'Somebody', 'kms:DisableKey')).toEqual(['silent', 'silent', 'silent']);
    expect(onKeys(stack, 'cdk-hnb659fds-cfn-exec-role-x', 'kms:PutKeyPolicy')).toEqual(['allow', 'allow', 'allow']);
    for (const action of ['kms:Decrypt', 'kms:Sign']) expect(onKeys(stack, 'Admin', action)).not.toContain('allow');
  });

  test('give way to those that a key names itself', () => {
    const app = new App();
    KeyAdministrators.set(app, [role('Admin')], [role('Deployer')]);
    const stack = new Stack(app, 'Stack');
    new DataKey(stack, 'Key', { administratorArns: [role('Other')] });

    expect(onKeys(stack, 'Other', 'kms:DisableKey')).toEqual(['allow']);
    expect(onKeys(stack, 'Admin', 'kms:DisableKey')).toEqual(['silent']);
    expect(onKeys(stack, 'Deployer', 'kms:PutKeyPolicy')).toEqual(['allow']);
    expect(onKeys(stack, 'cdk-hnb659fds-cfn-exec-role-x', 'kms:PutKeyPolicy')).toEqual(['silent']);
  });

  test('of the nearest scope count', () => {
    const app = new App();
    KeyAdministrators.set(app, [role('Admin')]);
    const stack = new Stack(app, 'Stack');
    KeyAdministrators.set(stack, [role('Team')]);
    new DataKey(stack, 'Key');

    expect(KeyAdministrators.of(app)).toEqual([role('Admin')]);
    expect(onKeys(stack, 'Team', 'kms:DisableKey')).toEqual(['allow']);
    expect(onKeys(stack, 'Admin', 'kms:DisableKey')).toEqual(['silent']);
  });

  test('are nobody in particular where none are set', () => {
    const stack = new Stack(new App(), 'Stack');
    new DataKey(stack, 'Key');

    expect(KeyAdministrators.of(stack)).toBeUndefined();
    expect(onKeys(stack, 'Somebody', 'kms:DisableKey')).toEqual(['allow']);
  });

  test('must be named, and before anything is made', () => {
    const stack = new Stack(new App(), 'Stack');
    expect(() => KeyAdministrators.set(stack, [])).toThrow(/'Stack': got no administrator; expected at least one ARN/);
    new DataKey(stack, 'Key');
    expect(() => KeyAdministrators.set(stack, [role('Admin')])).toThrow(/after children/);
  });
});
