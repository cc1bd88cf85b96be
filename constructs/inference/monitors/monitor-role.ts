import { Stack } from 'aws-cdk-lib';
import type * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { KeyServiceGrants } from '../../keys';
import { grantPull } from '../model-artifact';
import { sageMakerPrincipal } from '../sagemaker-trust';

/** The log group that SageMaker writes all processing jobs to, monitors included. */
const LOG_GROUP = '/aws/sagemaker/ProcessingJobs';

/**
 * The role of one monitor. It starts with its logs and metrics; each method adds what one duty needs.
 *
 * One role a monitor, because only two of them may read labels, and each writes its own reports.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html (CreateProcessingJob)
 */
export class MonitorRole extends iam.Role {
  constructor(scope: Construct, id: string, description: string) {
    super(scope, id, { description, assumedBy: sageMakerPrincipal(scope) });
    const group = Stack.of(this).formatArn({ service: 'logs', resource: `log-group:${LOG_GROUP}` });
    this.addToPolicy(
      new iam.PolicyStatement({
        sid: 'JobLogs',
        // SageMaker asks for CreateLogGroup even where the group exists.
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        resources: [group, `${group}:*`],
      }),
    );
    this.addToPolicy(
      new iam.PolicyStatement({
        sid: 'JobMetrics',
        actions: ['cloudwatch:PutMetricData'],
        // The action knows no resource; the namespaces are the only limit there is.
        resources: ['*'],
        conditions: { StringLike: { 'cloudwatch:namespace': ['/aws/sagemaker/*', 'aws/sagemaker/*'] } },
      }),
    );
  }

  /** Reads one object, or those under a prefix that ends in `/`. */
  public readObjects(bucket: s3.IBucket, prefix: string, key?: kms.IKey): void {
    iam.Grant.addToPrincipal({
      grantee: this,
      actions: ['s3:GetObject'],
      resourceArns: [bucket.arnForObjects(prefix.endsWith('/') ? `${prefix}*` : prefix)],
    });
    iam.Grant.addToPrincipal({
      grantee: this,
      actions: ['s3:ListBucket'],
      resourceArns: [bucket.bucketArn],
      conditions: { StringLike: { 's3:prefix': [`${prefix}*`] } },
    });
    this.useKey(key ?? bucket.encryptionKey, ['kms:Decrypt']);
  }

  /** Writes objects whose keys begin with `prefix`; it can neither read nor delete them. */
  public writeObjects(bucket: s3.IBucket, prefix: string, key: kms.IKey): void {
    iam.Grant.addToPrincipal({
      grantee: this,
      actions: ['s3:AbortMultipartUpload', 's3:PutObject'],
      resourceArns: [bucket.arnForObjects(`${prefix}*`)],
    });
    // Decrypt is what KMS asks for to complete a multipart upload.
    this.useKey(key, ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey']);
  }

  /** Lets SageMaker keep the volumes of the jobs under a key. */
  public useVolumeKey(key: kms.IKey): void {
    iam.Grant.addToPrincipal({ grantee: this, actions: ['kms:DescribeKey'], resourceArns: [key.keyArn] });
    KeyServiceGrants.of(key).grantForAwsResources(this);
  }

  /** Pulls the image. */
  public pull(repository: ecr.IRepository): void {
    grantPull([repository], this);
  }

  private useKey(key: kms.IKey | undefined, actions: string[]): void {
    if (!key) return;
    iam.Grant.addToPrincipal({
      grantee: this,
      actions,
      resourceArns: [key.keyArn],
      // The key is for objects in S3; the role has no other business with it.
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` } },
    });
  }
}
