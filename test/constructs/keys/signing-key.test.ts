import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { SigningKey } from '../../../constructs/keys';
import { ACCOUNT, decide } from '../../support/policy-decision';

const ADMIN = `arn:aws:iam::${ACCOUNT}:role/KeyAdmin`;
const SIGNER = `arn:aws:iam::${ACCOUNT}:role/Signer`;

function policyOf(template: Template) {
  return Object.values(template.findResources('AWS::KMS::Key'))[0]!['Properties'].KeyPolicy;
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

    new SigningKey(stack, 'Models', { administratorArns: [ADMIN] });

    const policy = policyOf(Template.fromStack(stack));
    expect(decide(policy, { action: 'kms:Sign', principal: ADMIN })).toBe('deny');
    expect(decide(policy, { action: 'kms:PutKeyPolicy', principal: ADMIN })).toBe('allow');
    expect(decide(policy, { action: 'kms:Sign', principal: SIGNER })).toBe('allow');
    expect(decide(policy, { action: 'kms:PutKeyPolicy', principal: SIGNER })).toBe('silent');
  });

  test('names the algorithm that goes with the key', () => {
    expect(SigningKey.SIGNING_ALGORITHM).toBe('ML_DSA_SHAKE_256');
  });
});
