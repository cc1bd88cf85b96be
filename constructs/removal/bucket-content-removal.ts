import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { BUCKET_CONTENT_SOURCE } from './bucket-content-source';
import { RemovalFunction } from './removal-function';

/** Properties of {@link BucketContentRemoval}. */
export interface BucketContentRemovalProps {
  /** The buckets, all of this stack. */
  readonly buckets: s3.Bucket[];

  /** Key of the function's logs. Its policy is extended for CloudWatch Logs if it is of this app. */
  readonly logsKey: kms.IKey;
}

/**
 * Empties buckets when their stack is deleted, versions and objects under a retention in governance mode included.
 *
 * For environments on data that nobody misses. Its function may delete every object of these buckets, and takes their
 * policies away first. It does so only while the whole stack is deleted, or its first deployment is rolled back: taking it
 * out of the template, or replacing a bucket, removes nothing.
 *
 * Objects under a retention in compliance mode stay; the deletion of the stack then fails and says so.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/empty-bucket.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html#object-lock-managing-bypass
 */
export class BucketContentRemoval extends Construct {
  constructor(scope: Construct, id: string, props: BucketContentRemovalProps) {
    super(scope, id);
    const removal = new RemovalFunction(this, 'Default', {
      source: BUCKET_CONTENT_SOURCE,
      description: 'Empties the buckets of this stack when the stack is deleted',
      logsKey: props.logsKey,
    });
    const locked = props.buckets.filter(hasObjectLock);
    const arns = (buckets: readonly s3.Bucket[]) => buckets.map((bucket) => bucket.bucketArn);
    const objects = (buckets: readonly s3.Bucket[]) => buckets.map((bucket) => bucket.arnForObjects('*'));
    removal.grant('Buckets', ['s3:DeleteBucketPolicy', 's3:ListBucketVersions'], arns(props.buckets));
    removal.grant('Objects', ['s3:DeleteObject', 's3:DeleteObjectVersion'], objects(props.buckets));
    if (locked.length > 0) removal.grant('LockedObjects', ['s3:BypassGovernanceRetention'], objects(locked));
    for (const bucket of props.buckets)
      removal.add(`Of${bucket.node.addr}`, {
        resourceType: 'Custom::BucketContentRemoval',
        target: bucket.bucketName,
        properties: { ObjectLock: `${locked.includes(bucket)}` },
        // Its policy is what lets services write: while it stands, the function takes it away first.
        before: bucket.policy ? [bucket.policy] : [],
      });
  }
}

function hasObjectLock(bucket: s3.Bucket): boolean {
  return (bucket.node.defaultChild as s3.CfnBucket).objectLockEnabled === true;
}
