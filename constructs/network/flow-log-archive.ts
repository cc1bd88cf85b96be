import { Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';

/**
 * Lets the log delivery service write flow logs to a bucket of this app. AWS would otherwise edit the bucket's policy
 * itself, behind CloudFormation's back.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 */
export function allowFlowLogDelivery(bucket: s3.IBucket, scope: Construct): void {
  const delivery = new iam.ServicePrincipal('delivery.logs.amazonaws.com');
  const ours = {
    StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
    ArnLike: { 'aws:SourceArn': Stack.of(scope).formatArn({ service: 'logs', resource: '*' }) },
  };
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'FlowLogWrite',
      principals: [delivery],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects(`network/AWSLogs/*`)],
      conditions: {
        ...ours,
        StringEquals: { ...ours.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' },
      },
    }),
  );
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'FlowLogAclCheck',
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
