import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { LogArchive, type LogArchiveProps } from '../../../constructs/audit';
import { archiveDecisions } from '../../support/archive-decisions';
import { ACCOUNT, REGION } from '../../support/policy-decision';

const MEMBER = '444455556666';
const STRANGER = '999999999999';
const TRAIL = `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/audit`;
const ACL = { 's3:x-amz-acl': 'bucket-owner-full-control' };

function synth(props: LogArchiveProps = {}, use: (archive: LogArchive) => void = () => {}): Template {
  const stack = new Stack(new App(), 'Archive');
  use(new LogArchive(stack, 'Archive', props));
  return Template.fromStack(stack);
}

function archiveBucketOf(template: Template) {
  return Object.entries(template.findResources('AWS::S3::Bucket', { Properties: { ObjectLockEnabled: true } }))[0]!;
}

function decider(use: (archive: LogArchive) => void, props?: LogArchiveProps) {
  const template = synth(props, use);
  return archiveDecisions(template, archiveBucketOf(template)[0]);
}

describe('LogArchive', () => {
  test('keeps logs write-once for 400 days in governance mode, and expires them after three years', () => {
    const [, bucket] = archiveBucketOf(synth());

    expect(bucket['Properties']).toMatchObject({
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Days: 400, Mode: 'GOVERNANCE' } },
      },
      LifecycleConfiguration: {
        Rules: [{ ExpirationInDays: 1096, NoncurrentVersionExpiration: { NoncurrentDays: 400 } }],
      },
    });
    expect(bucket).toMatchObject({ DeletionPolicy: 'Retain' });
  });

  test('takes compliance mode', () => {
    const [, bucket] = archiveBucketOf(
      synth({ objectLockRetention: s3.ObjectLockRetention.compliance(Duration.days(2557)) }),
    );

    expect(bucket['Properties'].ObjectLockConfiguration.Rule.DefaultRetention).toEqual({
      Days: 2557,
      Mode: 'COMPLIANCE',
    });
    expect(bucket['Properties'].LifecycleConfiguration.Rules[0].ExpirationInDays).toBe(2557);
  });

  test('rejects an expiration before the end of the retention', () => {
    expect(() => synth({ expiration: Duration.days(30) })).toThrow(
      "'expiration' is 30 days; expected at least the 400 days of 'objectLockRetention'",
    );
  });

  test('lets nobody in before it is told to', () => {
    const archive = decider(() => {});

    for (const principal of ['cloudtrail.amazonaws.com', 'config.amazonaws.com', 'delivery.logs.amazonaws.com']) {
      const context = { 'aws:SourceArn': TRAIL, 'aws:SourceAccount': ACCOUNT, ...ACL };
      expect(archive.onObject(`AWSLogs/${ACCOUNT}/x`, { action: 's3:PutObject', principal, context })).toBe('silent');
    }
  });

  describe('after allowCloudTrail', () => {
    const archive = decider((archive) => archive.allowCloudTrail(TRAIL));
    const put = { action: 's3:PutObject', principal: 'cloudtrail.amazonaws.com' };

    test('takes the files of the trail, under its account alone', () => {
      const context = { 'aws:SourceArn': TRAIL, ...ACL };

      expect(archive.onObject(`AWSLogs/${ACCOUNT}/CloudTrail/x`, { ...put, context })).toBe('allow');
      expect(archive.onObject(`AWSLogs/${MEMBER}/CloudTrail/x`, { ...put, context })).toBe('silent');
      expect(archive.onBucket({ ...put, action: 's3:GetBucketAcl', context })).toBe('allow');
    });

    test('takes the files of no other trail', () => {
      const context = { 'aws:SourceArn': `${TRAIL}-of-somebody`, ...ACL };

      expect(archive.onObject(`AWSLogs/${ACCOUNT}/CloudTrail/x`, { ...put, context })).toBe('silent');
      expect(archive.onBucket({ ...put, action: 's3:GetBucketAcl', context })).toBe('silent');
    });

    test('lets the trail use the key', () => {
      const context = { 'aws:SourceArn': TRAIL, 'kms:EncryptionContext:aws:cloudtrail:arn': TRAIL };

      expect(archive.onKey({ ...put, action: 'kms:GenerateDataKey', context })).toBe('allow');
    });
  });

  test('takes a trail of an organisation, under the id of the organisation too', () => {
    const trail = `arn:aws:cloudtrail:${REGION}:${MEMBER}:trail/org`;
    const archive = decider((archive) => archive.allowCloudTrail(trail, MEMBER, 'o-abcde12345'), {
      organizationId: 'o-abcde12345',
    });
    const request = {
      action: 's3:PutObject',
      principal: 'cloudtrail.amazonaws.com',
      context: { 'aws:SourceArn': trail, 'aws:SourceAccount': MEMBER, 'aws:SourceOrgID': 'o-abcde12345', ...ACL },
    };

    expect(archive.onObject(`AWSLogs/o-abcde12345/${STRANGER}/CloudTrail/x`, request)).toBe('allow');
    expect(archive.onObject(`AWSLogs/${MEMBER}/CloudTrail/x`, request)).toBe('allow');
  });

  describe('after allowLogDelivery', () => {
    const [principal, path] = ['delivery.logs.amazonaws.com', 'vpcflowlogs/x'];
    const archive = decider((archive) => archive.allowLogDelivery(), { sourceAccountIds: [MEMBER] });
    const of = (account: string) => ({
      action: 's3:PutObject',
      principal,
      context: { 'aws:SourceAccount': account, 'aws:SourceArn': `arn:aws:logs:us-east-1:${account}:*`, ...ACL },
    });

    test.each([ACCOUNT, MEMBER])('takes the logs of %s', (account) => {
      expect(archive.onObject(`AWSLogs/${account}/${path}`, of(account))).toBe('allow');
      expect(archive.onBucket({ ...of(account), action: 's3:GetBucketAcl' })).toBe('allow');
      expect(archive.onKey({ ...of(account), action: 'kms:GenerateDataKey' })).toBe('allow');
    });

    test('refuses logs that come without a source', () => {
      const request = { action: 's3:PutObject', principal, context: ACL };

      expect(archive.onObject(`AWSLogs/${ACCOUNT}/${path}`, request)).toBe('silent');
      expect(archive.onBucket({ ...request, action: 's3:GetBucketAcl' })).toBe('silent');
    });

    test('refuses the logs of a stranger', () => {
      expect(archive.onObject(`AWSLogs/${STRANGER}/${path}`, of(STRANGER))).toBe('deny');
      expect(archive.onKey({ ...of(STRANGER), action: 'kms:GenerateDataKey' })).toBe('silent');
    });
  });

  test('lets an auditor read and decrypt, no more', () => {
    const template = synth({}, (archive) => {
      const role = new iam.Role(archive, 'Auditor', { assumedBy: new iam.AccountRootPrincipal() });
      archive.grantRead(role);
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

  test('takes a name', () => {
    synth({ bucketName: 'ai-log-archive' }).hasResourceProperties('AWS::S3::Bucket', {
      BucketName: 'ai-log-archive',
      ObjectLockEnabled: true,
      LoggingConfiguration: Match.anyValue(),
    });
  });
});
