import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ConfigArchive, type ConfigArchiveProps } from '../../../constructs/compliance';
import { archiveDecisions } from '../../support/archive-decisions';
import { ACCOUNT } from '../../support/policy-decision';

const MEMBER = '444455556666';
const STRANGER = '999999999999';
const ACL = { 's3:x-amz-acl': 'bucket-owner-full-control' };

function synth(props: ConfigArchiveProps = {}, use: (archive: ConfigArchive) => void = () => {}): Template {
  const stack = new Stack(new App(), 'Archive');
  use(new ConfigArchive(stack, 'Archive', props));
  return Template.fromStack(stack);
}

const storeOf = (template: Template) =>
  Object.entries(template.findResources('AWS::S3::Bucket')).find(([id]) => /ArchiveStoreBucket/.test(id))!;

function decider(props?: ConfigArchiveProps) {
  const template = synth(props);
  return archiveDecisions(template, storeOf(template)[0]);
}

describe('ConfigArchive', () => {
  test('is versioned, under a customer-managed key, with access logs, and without Object Lock', () => {
    const template = synth();
    const [, bucket] = storeOf(template);

    expect(bucket).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': [Match.stringLikeRegexp('StoreKey'), 'Arn'] },
            },
          }),
        ],
      },
      LoggingConfiguration: { DestinationBucketName: { Ref: Match.stringLikeRegexp('AccessLogs') } },
      ObjectLockEnabled: Match.absent(),
      ObjectLockConfiguration: Match.absent(),
    });
  });

  test('expires the history after three years, and what was replaced after 400 days', () => {
    const rule = { ExpirationInDays: 1096, NoncurrentVersionExpiration: { NoncurrentDays: 400 } };
    expect(storeOf(synth())[1]['Properties'].LifecycleConfiguration.Rules).toEqual([expect.objectContaining(rule)]);
    const shorter = synth({ expiration: Duration.days(500), noncurrentVersionExpiration: Duration.days(90) });
    expect(storeOf(shorter)[1]['Properties'].LifecycleConfiguration.Rules[0]).toMatchObject({
      ExpirationInDays: 500,
      NoncurrentVersionExpiration: { NoncurrentDays: 90 },
    });
  });

  test.each(['s3:DeleteObject', 's3:DeleteObjectVersion'])('denies everybody %s, AWS Config too', (action) => {
    const archive = decider();
    for (const principal of [`arn:aws:iam::${ACCOUNT}:root`, 'config.amazonaws.com'])
      expect(
        archive.onObject(`AWSLogs/${ACCOUNT}/Config/x`, {
          action,
          principal,
          context: { 'aws:SourceAccount': ACCOUNT, 'aws:PrincipalAccount': ACCOUNT, 'aws:SecureTransport': 'true' },
        }),
      ).toBe('deny');
  });

  describe('of two accounts', () => {
    const archive = decider({ sourceAccountIds: [MEMBER] });
    const of = (account: string) => ({
      action: 's3:PutObject',
      principal: 'config.amazonaws.com',
      context: { 'aws:SourceAccount': account, ...ACL },
    });

    test.each([ACCOUNT, MEMBER])('takes the history of %s', (account) => {
      expect(archive.onObject(`AWSLogs/${account}/Config/x`, of(account))).toBe('allow');
      expect(archive.onBucket({ ...of(account), action: 's3:GetBucketAcl' })).toBe('allow');
      expect(archive.onKey({ ...of(account), action: 'kms:GenerateDataKey' })).toBe('allow');
    });

    test('refuses what comes without a source, and what is no history', () => {
      expect(archive.onObject(`AWSLogs/${ACCOUNT}/Config/x`, { ...of(ACCOUNT), context: ACL })).toBe('silent');
      expect(archive.onObject(`AWSLogs/${ACCOUNT}/CloudTrail/x`, of(ACCOUNT))).toBe('silent');
    });

    test('refuses the history of a stranger', () => {
      expect(archive.onObject(`AWSLogs/${STRANGER}/Config/x`, of(STRANGER))).toBe('deny');
      expect(archive.onKey({ ...of(STRANGER), action: 'kms:GenerateDataKey' })).toBe('silent');
    });
  });

  test('lets an auditor read and decrypt, no more', () => {
    const template = synth({}, (archive) => {
      archive.grantRead(new iam.Role(archive, 'Auditor', { assumedBy: new iam.AccountRootPrincipal() }));
    });

    const [policy] = Object.values(template.findResources('AWS::IAM::Policy'));
    const actions = policy!['Properties'].PolicyDocument.Statement.flatMap((s: { Action: string[] }) => s.Action);
    expect(actions.sort()).toEqual([
      'kms:Decrypt',
      's3:GetBucketLocation',
      's3:GetObject',
      's3:GetObjectVersion',
      's3:ListBucket',
    ]);
  });

  test('takes a name, and goes with its stack where asked to', () => {
    const [, bucket] = storeOf(synth({ bucketName: 'config-history', removalPolicy: RemovalPolicy.DESTROY }));
    expect(bucket['Properties'].BucketName).toBe('config-history');
    expect(bucket['DeletionPolicy']).toBe('Delete');
  });
});
