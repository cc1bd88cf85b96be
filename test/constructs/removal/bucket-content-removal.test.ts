import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { DataKey } from '../../../constructs/keys';
import { BucketContentRemoval } from '../../../constructs/removal';
import { BUCKET_CONTENT_SOURCE } from '../../../constructs/removal/bucket-content-source';
import { HardenedBucket } from '../../../constructs/storage';
import { callFromCloudFormation, ServiceError } from './cloudformation-call';

interface Version {
  readonly Key: string;
  readonly VersionId: string;
  readonly lock?: 'governance' | 'compliance';
}

/** A bucket with versions, whose policy goes on denying the bypass of retention for a few calls after it is gone. */
async function removed(versions: Version[], options: { objectLock?: boolean; lag?: number; gone?: boolean } = {}) {
  const { objectLock = true, gone = false } = options;
  const left = [...versions];
  let lag = options.lag ?? 0;
  let policy = true;
  const outcome = await callFromCloudFormation(
    BUCKET_CONTENT_SOURCE,
    {
      DeleteBucketPolicy: () => {
        if (gone) throw new ServiceError('NoSuchBucket');
        policy = false;
      },
      ListObjectVersions: () => ({ Versions: left.slice(0, 1), DeleteMarkers: left.slice(1, 2) }),
      DeleteObjects: ({ Delete, BypassGovernanceRetention: bypass }) => {
        const Errors = [];
        const denied = bypass && (policy || lag-- > 0);
        for (const { Key, VersionId } of (Delete as { Objects: Version[] }).Objects) {
          const at = left.findIndex((one) => one.Key === Key && one.VersionId === VersionId);
          const { lock } = left[at]!;
          if (denied || lock === 'compliance' || (lock === 'governance' && !bypass))
            Errors.push({ Key, Code: 'AccessDenied' });
          else left.splice(at, 1);
        }
        return Errors.length > 0 ? { Errors } : {};
      },
    },
    { properties: { Target: 'data', ObjectLock: String(objectLock) } },
  );
  return { ...outcome, left, policy };
}

const MANY: Version[] = ['a', 'b', 'c', 'd', 'e'].map((Key) => ({ Key, VersionId: `${Key}1`, lock: 'governance' }));

describe('the function', () => {
  test('deletes every version and marker, page by page, and the policy before them', async () => {
    const { told, left, policy } = await removed(MANY);

    expect(left).toEqual([]);
    expect(policy).toBe(false);
    expect(told).toMatchObject({ Status: 'SUCCESS' });
  });

  test('waits until S3 knows that the policy is gone', async () => {
    const { told, left } = await removed(MANY, { lag: 5 });

    expect(left).toEqual([]);
    expect(told).toMatchObject({ Status: 'SUCCESS' });
  });

  test('asks for no bypass where there is no lock', async () => {
    const plain = MANY.map(({ Key, VersionId }) => ({ Key, VersionId }));

    expect((await removed(plain, { objectLock: false })).left).toEqual([]);
  });

  test('names the object that retention in compliance mode keeps', async () => {
    const { told } = await removed([{ Key: 'log', VersionId: '1', lock: 'compliance' }]);

    expect(told).toMatchObject({ Status: 'FAILED', Reason: 'Error: data/log cannot be deleted: AccessDenied' });
  });

  test('is content when somebody deleted the bucket before', async () => {
    expect((await removed(MANY, { gone: true })).told).toMatchObject({ Status: 'SUCCESS' });
  });

  test('fits into a template', () => {
    expect(BUCKET_CONTENT_SOURCE.length).toBeLessThanOrEqual(4096);
  });
});

describe('the construct', () => {
  const stack = new Stack(new App(), 'Sandbox');
  const logsKey = new DataKey(stack, 'LogsKey');
  const locked = new HardenedBucket(stack, 'Locked', {
    encryptionKey: logsKey,
    objectLockRetention: s3.ObjectLockRetention.governance(Duration.days(1)),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const plain = new s3.Bucket(stack, 'Plain');
  new BucketContentRemoval(stack, 'Removal', { buckets: [locked.bucket as s3.Bucket, plain], logsKey });
  const template = Template.fromStack(stack);
  const arn = (bucket: s3.IBucket) => stack.resolve(bucket.bucketArn);
  const objects = (bucket: s3.IBucket) => stack.resolve(bucket.arnForObjects('*'));

  test('may bypass retention in the bucket that has one, and nowhere else', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          {
            Sid: 'Buckets',
            Effect: 'Allow',
            Action: ['s3:DeleteBucketPolicy', 's3:ListBucketVersions'],
            Resource: [arn(locked.bucket), arn(plain)],
          },
          {
            Sid: 'Objects',
            Effect: 'Allow',
            Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
            Resource: [objects(locked.bucket), objects(plain)],
          },
          {
            Sid: 'LockedObjects',
            Effect: 'Allow',
            Action: 's3:BypassGovernanceRetention',
            Resource: objects(locked.bucket),
          },
        ]),
      },
    });
  });

  test('runs before bucket and policy go, and has an hour', () => {
    template.resourceCountIs('Custom::BucketContentRemoval', 2);
    template.hasResource('Custom::BucketContentRemoval', {
      Properties: {
        ServiceToken: Match.anyValue(),
        ServiceTimeout: '3600',
        Target: stack.resolve(locked.bucket.bucketName),
        ObjectLock: 'true',
      },
      DependsOn: [Match.stringLikeRegexp('^LockedBucketPolicy')],
    });
    template.hasResourceProperties('Custom::BucketContentRemoval', { ObjectLock: 'false' });
  });

  test('leaves no logs behind', () => {
    template.hasResource('AWS::Logs::LogGroup', { DeletionPolicy: 'Delete' });
  });
});
