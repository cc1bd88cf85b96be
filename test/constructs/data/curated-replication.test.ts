import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CuratedReplication, DataZones } from '../../../constructs/data';
import { ACCOUNT, concrete, decide } from '../../support/policy-decision';

function replicated(): Template {
  const stack = new Stack(new App(), 'Data');
  new CuratedReplication(stack, 'Replication', {
    zones: new DataZones(stack, 'Zones'),
    destinationBucket: s3.Bucket.fromBucketName(stack, 'Copy', 'copy'),
    destinationKey: kms.Key.fromKeyArn(stack, 'CopyKey', 'arn:aws:kms:eu-central-1:111122223333:key/copy'),
  });
  return Template.fromStack(stack);
}

test('everything encrypted is copied under the key of the destination; deletions are not repeated', () => {
  replicated().hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockEnabled: true,
    ReplicationConfiguration: {
      Rules: [
        {
          Status: 'Enabled',
          DeleteMarkerReplication: { Status: 'Disabled' },
          SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
          Destination: {
            EncryptionConfiguration: { ReplicaKmsKeyID: 'arn:aws:kms:eu-central-1:111122223333:key/copy' },
            Metrics: { Status: 'Enabled' },
          },
        },
      ],
    },
  });
});

test('the role takes the lock along, decrypts here, encrypts there, and deletes nowhere', () => {
  const template = replicated();
  const policies = template.findResources('AWS::IAM::Policy', {
    Properties: { Roles: [{ Ref: Match.stringLikeRegexp('^ReplicationRole') }] },
  });
  const actions = Object.values(policies)
    .flatMap((policy) => policy['Properties']['PolicyDocument']['Statement'] as { Action: string | string[] }[])
    .flatMap(({ Action }) => Action);

  expect(actions).toEqual(
    expect.arrayContaining([
      's3:GetObjectRetention',
      's3:GetObjectLegalHold',
      's3:ReplicateObject',
      'kms:Decrypt',
      'kms:Encrypt',
    ]),
  );
  expect(actions).not.toContain('s3:ReplicateDelete');
});

test('S3 replicates out of curated with this role, and with no other', () => {
  const template = replicated();
  const policies = Object.entries(template.findResources('AWS::S3::BucketPolicy'));
  const [, policy] = policies.find(([id]) => id.startsWith('ZonesCurated'))!;
  const [roleId] = Object.keys(template.findResources('AWS::IAM::Role')).filter((id) => id.startsWith('Replication'));
  const decision = (principal: string) =>
    decide(policy['Properties'].PolicyDocument, {
      action: 's3:GetObjectVersionForReplication',
      resource: `${concrete({ 'Fn::GetAtt': [policy['Properties'].Bucket.Ref, 'Arn'] })}/datasets/a`,
      principal,
      context: { 's3:TlsVersion': '1.3', 'aws:SecureTransport': 'true', 'aws:PrincipalAccount': ACCOUNT },
    });

  expect(decision(concrete({ 'Fn::GetAtt': [roleId!, 'Arn'] }) as string)).toBe('silent');
  expect(decision(`arn:aws:iam::${ACCOUNT}:role/Other`)).toBe('deny');
});

test('zones of another stack are refused', () => {
  const app = new App();
  const stack = new Stack(app, 'Copies');

  expect(
    () =>
      new CuratedReplication(stack, 'Replication', {
        zones: new DataZones(new Stack(app, 'Data'), 'Zones'),
        destinationBucket: s3.Bucket.fromBucketName(stack, 'Copy', 'copy'),
        destinationKey: kms.Key.fromKeyArn(stack, 'CopyKey', 'arn:aws:kms:eu-central-1:111122223333:key/copy'),
      }),
  ).toThrow(/Create both in one stack/);
});
