import { Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';

/**
 * Lets the log delivery service write flow logs and DNS query logs to a bucket of this app. AWS would otherwise edit the
 * bucket's policy itself, behind CloudFormation's back.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
 */
export function allowNetworkLogDelivery(bucket: s3.IBucket, scope: Construct): void {
  const delivery = new iam.ServicePrincipal('delivery.logs.amazonaws.com');
  const ours = {
    StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
    ArnLike: { 'aws:SourceArn': Stack.of(scope).formatArn({ service: 'logs', resource: '*' }) },
  };
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'NetworkLogWrite',
      principals: [delivery],
      actions: ['s3:PutObject'],
      // Flow logs, whose folders are named for Hive, and query logs.
      resources: [bucket.arnForObjects(`network/AWSLogs/*`), bucket.arnForObjects(`AWSLogs/${Aws.ACCOUNT_ID}/*`)],
      conditions: {
        ...ours,
        StringEquals: { ...ours.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' },
      },
    }),
  );
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'NetworkLogAclCheck',
      principals: [delivery],
      actions: ['s3:GetBucketAcl', 's3:ListBucket'],
      resources: [bucket.bucketArn],
      conditions: ours,
    }),
  );
  if (bucket.encryptionKey) {
    KeyServiceGrants.of(bucket.encryptionKey).grantToLogDelivery();
  }
}
