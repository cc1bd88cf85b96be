import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { SigningKey } from '../../../constructs/keys';
import { ACCOUNT, concrete, decide } from '../../support/policy-decision';

const ADMIN = `arn:aws:iam::${ACCOUNT}:role/KeyAdmin`;
const SIGNER = `arn:aws:iam::${ACCOUNT}:role/Signer`;

function policyOf(template: Template) {
  return Object.values(template.findResources('AWS::KMS::Key'))[0]!['Properties'].KeyPolicy;
}

function signersOf(template: Template): string[] {
  const statements = policyOf(template).Statement as { Sid: string; Condition: never }[];
  const { Condition } = statements.find(({ Sid }) => Sid === 'OnlySignersSign')!;
  return [(concrete(Condition) as { ArnNotLike: Record<string, string[]> }).ArnNotLike['aws:PrincipalArn']!].flat();
}

function actionsOfRole(template: Template): string[] {
  const policies = Object.values(template.findResources('AWS::IAM::Policy'));
  return policies.flatMap((policy) =>
    policy['Properties'].PolicyDocument.Statement.flatMap(
      (statement: { Action: string | string[] }) => statement.Action,
    ),
  );
}

describe('SigningKey', () => {
  test('signs with ML-DSA-65, cannot encrypt and outlives its stack', () => {
    const stack = new Stack(new App(), 'Keys');

    new SigningKey(stack, 'Models', { aliasName: 'model-signing' });

    const template = Template.fromStack(stack);
    template.hasResource('AWS::KMS::Key', {
      Properties: {
        KeySpec: 'ML_DSA_65',
        KeyUsage: 'SIGN_VERIFY',
        PendingWindowInDays: 30,
        EnableKeyRotation: Match.absent(),
      },
      DeletionPolicy: 'Retain',
    });
    template.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/model-signing' });
    for (const action of ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:CreateGrant']) {
      expect(decide(policyOf(template), { action, principal: SIGNER })).toBe('silent');
    }
  });

  test('lets a signer sign and not verify', () => {
    const stack = new Stack(new App(), 'Keys');
    const key = new SigningKey(stack, 'Models');
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });

    key.grantSign(role);

    expect(actionsOfRole(Template.fromStack(stack))).toEqual(['kms:DescribeKey', 'kms:Sign']);
  });

  test('lets a verifier verify and not sign', () => {
    const stack = new Stack(new App(), 'Keys');
    const key = new SigningKey(stack, 'Models');
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });

    key.grantVerify(role);

    expect(actionsOfRole(Template.fromStack(stack))).toEqual(['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Verify']);
  });

  test('denies signing to administrators', () => {
    const stack = new Stack(new App(), 'Keys');

    new SigningKey(stack, 'Models', { administratorArns: [ADMIN], signerArns: [SIGNER, ADMIN] });

    const policy = policyOf(Template.fromStack(stack));
    expect(decide(policy, { action: 'kms:Sign', principal: ADMIN })).toBe('deny');
    expect(decide(policy, { action: 'kms:PutKeyPolicy', principal: ADMIN })).toBe('allow');
    expect(decide(policy, { action: 'kms:Sign', principal: SIGNER })).toBe('allow');
    expect(decide(policy, { action: 'kms:PutKeyPolicy', principal: SIGNER })).toBe('silent');
  });

  describe('signing', () => {
    const sign = (template: Template, principal: string) =>
      decide(policyOf(template), { action: 'kms:Sign', principal });
    const other = `arn:aws:iam::${ACCOUNT}:role/Administrator`;

    test('is denied to everybody while it is granted to nobody', () => {
      const stack = new Stack(new App(), 'Keys');
      new SigningKey(stack, 'Models');

      expect(sign(Template.fromStack(stack), other)).toBe('deny');
      expect(sign(Template.fromStack(stack), `arn:aws:iam::${ACCOUNT}:root`)).toBe('deny');
    });

    test('is left to the roles and users that it is granted to, and denied to everybody else', () => {
      const stack = new Stack(new App(), 'Keys');
      const key = new SigningKey(stack, 'Models');
      const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
      const user = new iam.User(stack, 'User');
      key.grantSign(role);
      key.grantSign(user);
      key.grantSign(iam.Role.fromRoleArn(stack, 'Imported', SIGNER));
      const template = Template.fromStack(stack);
      const arnOf = (type: string) =>
        concrete({ 'Fn::GetAtt': [Object.keys(template.findResources(type))[0]!, 'Arn'] }) as string;

      for (const signer of [arnOf('AWS::IAM::Role'), arnOf('AWS::IAM::User'), SIGNER])
        expect(signersOf(template)).toContain(signer);
      expect(sign(template, SIGNER)).toBe('allow');
      expect(sign(template, other)).toBe('deny');
      expect(decide(policyOf(template), { action: 'kms:Verify', principal: other })).toBe('allow');
    });

    test('can be granted to those who can be known only by name', () => {
      const stack = new Stack(new App(), 'Keys');
      new SigningKey(stack, 'Models', { signerArns: [`arn:aws:iam::${ACCOUNT}:role/Release-*`] });

      expect(sign(Template.fromStack(stack), `arn:aws:iam::${ACCOUNT}:role/Release-1`)).toBe('allow');
      expect(sign(Template.fromStack(stack), other)).toBe('deny');
    });

    test('cannot be granted to a role of another stack by reference, only by the ARN of its name', () => {
      const app = new App();
      const stack = new Stack(app, 'Keys');
      const later = new Stack(app, 'Release');
      const role = new iam.Role(later, 'Role', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });

      expect(() => new SigningKey(stack, 'Models').grantSign(role)).toThrow(/as one of 'signerArns'/);

      const named = new SigningKey(stack, 'Named', { signerArns: [`arn:aws:iam::${ACCOUNT}:role/Release`] });
      named.grantSign(role);
      app.synth();
      expect(later.dependencies).toEqual([stack]);
      expect(stack.dependencies).toEqual([]);
    });

    test('cannot be granted to a service or a group', () => {
      const stack = new Stack(new App(), 'Keys');
      const key = new SigningKey(stack, 'Models');

      expect(() => key.grantSign(new iam.ServicePrincipal('lambda.amazonaws.com'))).toThrow(
        /neither a role nor a user/,
      );
      expect(() => key.grantSign(new iam.Group(stack, 'Group'))).toThrow(/Give a role to whoever is to sign/);
    });
  });

  test('names the algorithm that goes with the key', () => {
    expect(SigningKey.SIGNING_ALGORITHM).toBe('ML_DSA_SHAKE_256');
  });
});
