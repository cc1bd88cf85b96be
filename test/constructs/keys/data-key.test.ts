import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { DataClassification, DataKey, type DataKeyProps } from '../../../constructs/keys';
import { ACCOUNT, decide, REGION } from '../../support/policy-decision';

const USER = `arn:aws:iam::${ACCOUNT}:role/DataScientist`;
const ADMIN = `arn:aws:iam::${ACCOUNT}:role/KeyAdmin`;
const DEPLOYER = `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-${REGION}`;
const ROOT = `arn:aws:iam::${ACCOUNT}:root`;
const STRANGER = 'arn:aws:iam::999999999999:role/Stranger';
const USE = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
const ADMINISTRATION = ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:DisableKey', 'kms:TagResource'];

function synth(props?: DataKeyProps): Template {
  const stack = new Stack(new App(), 'Keys');
  new DataKey(stack, 'Key', props);
  return Template.fromStack(stack);
}

function policyOf(template: Template) {
  return Object.values(template.findResources('AWS::KMS::Key'))[0]!['Properties'].KeyPolicy;
}

describe('DataKey', () => {
  test('rotates every year, waits 30 days before deletion and outlives its stack', () => {
    synth().hasResource('AWS::KMS::Key', {
      Properties: { EnableKeyRotation: true, RotationPeriodInDays: 365, PendingWindowInDays: 30 },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('never allows kms:* and never allows everybody', () => {
    for (const statement of policyOf(synth({ administratorArns: [ADMIN] })).Statement) {
      expect([statement.Action].flat()).not.toContain('kms:*');
      if (statement.Effect === 'Allow') expect(statement.Principal.AWS).not.toBe('*');
    }
  });

  test('allows no action that undoes rotation, copies the key or grants it to people', () => {
    const policy = policyOf(synth());

    for (const action of ['kms:DisableKeyRotation', 'kms:ReplicateKey', 'kms:ImportKeyMaterial', 'kms:CreateGrant']) {
      expect(decide(policy, { action, principal: USER })).toBe('silent');
    }
  });

  test('lets AWS services make, list and revoke grants with the permissions of a role', () => {
    const policy = policyOf(synth());
    const context = { 'kms:GrantIsForAWSResource': 'true' };

    for (const action of ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant']) {
      expect(decide(policy, { action, principal: USER, context })).toBe('allow');
    }
    expect(decide(policy, { action: 'kms:CreateGrant', principal: USER })).toBe('silent');
    expect(decide(policy, { action: 'kms:RetireGrant', principal: USER })).toBe('allow');
  });

  test('closes the key to other accounts', () => {
    const policy = policyOf(synth());

    for (const action of [...USE, ...ADMINISTRATION]) {
      expect(decide(policy, { action, principal: STRANGER })).toBe('silent');
    }
  });

  test('denies deletion with a shorter window, also to the root user, and allows the default', () => {
    const policy = policyOf(synth());
    const action = 'kms:ScheduleKeyDeletion';

    const short = { 'kms:ScheduleKeyDeletionPendingWindowInDays': '7' };
    expect(decide(policy, { action, principal: ROOT, context: short })).toBe('deny');
    expect(decide(policy, { action, principal: ROOT })).toBe('allow');
  });

  describe('without administrators', () => {
    const policy = policyOf(synth());

    test.each([...USE, ...ADMINISTRATION])('leaves %s to the identity policies of the account', (action) => {
      expect(decide(policy, { action, principal: USER })).toBe('allow');
    });
  });

  describe('with administrators', () => {
    const policy = policyOf(synth({ administratorArns: [ADMIN] }));

    test.each(ADMINISTRATION)('allows %s to administrators, the deploying role and the root user alone', (action) => {
      expect(decide(policy, { action, principal: ADMIN })).toBe('allow');
      expect(decide(policy, { action, principal: DEPLOYER })).toBe('allow');
      expect(decide(policy, { action, principal: ROOT })).toBe('allow');
      expect(decide(policy, { action, principal: USER })).toBe('silent');
    });

    test.each(USE)('denies %s to administrators and allows it to users', (action) => {
      expect(decide(policy, { action, principal: ADMIN })).toBe('deny');
      expect(decide(policy, { action, principal: USER })).toBe('allow');
    });

    test('denies grants to administrators, even for AWS services', () => {
      const context = { 'kms:GrantIsForAWSResource': 'true' };

      expect(decide(policy, { action: 'kms:CreateGrant', principal: ADMIN, context })).toBe('deny');
    });

    test('stays visible to those who check it', () => {
      for (const action of ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus']) {
        expect(decide(policy, { action, principal: USER })).toBe('allow');
      }
    });
  });

  test('takes the roles that deploy from the caller, in place of those of the CDK', () => {
    const deployer = `arn:aws:iam::${ACCOUNT}:role/Pipeline`;
    const policy = policyOf(synth({ administratorArns: [ADMIN], deploymentRoleArns: [deployer] }));

    expect(decide(policy, { action: 'kms:PutKeyPolicy', principal: deployer })).toBe('allow');
    expect(decide(policy, { action: 'kms:PutKeyPolicy', principal: DEPLOYER })).toBe('silent');
  });

  test('can be limited to the services through which it is used', () => {
    const policy = policyOf(synth({ viaServices: ['s3', 'sagemaker'] }));
    const through = (service: string) => ({ 'kms:ViaService': `${service}.${REGION}.amazonaws.com` });

    expect(decide(policy, { action: 'kms:Decrypt', principal: USER, context: through('s3') })).toBe('allow');
    expect(decide(policy, { action: 'kms:Decrypt', principal: USER, context: through('rds') })).toBe('silent');
    expect(decide(policy, { action: 'kms:Decrypt', principal: USER })).toBe('silent');
  });

  test('serves a role of another stack without depending on that stack', () => {
    // GIVEN
    const app = new App();
    const keys = new Stack(app, 'Keys');
    const key = new DataKey(keys, 'Key');

    // WHEN
    const use = new Stack(app, 'Use');
    const role = new iam.Role(use, 'Role', { assumedBy: new iam.ServicePrincipal('sagemaker.amazonaws.com') });
    key.grantEncryptDecrypt(role);

    // THEN
    expect(keys.dependencies).toEqual([]);
    expect(policyOf(Template.fromStack(keys))).toEqual(policyOf(synth()));
    Template.fromStack(use).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: Match.arrayWith(['kms:Decrypt']) })]) },
    });
  });

  test('carries its classification as a tag, and none unless it has one', () => {
    synth({ classification: DataClassification.RESTRICTED }).hasResourceProperties('AWS::KMS::Key', {
      Tags: [{ Key: 'data-classification', Value: 'restricted' }],
    });
    synth().hasResourceProperties('AWS::KMS::Key', { Tags: Match.absent() });
  });

  test('takes an alias and a removal policy', () => {
    const template = synth({ aliasName: 'models', removalPolicy: RemovalPolicy.DESTROY });

    template.hasResourceProperties('AWS::KMS::Alias', { AliasName: 'alias/models' });
    template.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Delete' });
  });
});
