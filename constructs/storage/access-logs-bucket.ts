import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { perimeterStatements } from './bucket-policy';

/** Properties of an `AccessLogsBucket`. */
export interface AccessLogsBucketProps {
  /**
   * Name of the bucket.
   *
   * @default - chosen by CloudFormation
   */
  readonly bucketName?: string;

  /**
   * How long a log object is kept.
   *
   * @default Duration.days(400)
   */
  readonly expiration?: Duration;

  /**
   * What happens to the bucket when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A bucket that receives the server access logs of other buckets in its account and region.
 *
 * It differs from `HardenedBucket` where S3 demands it: the destination of server access logs can have neither SSE-KMS nor
 * Object Lock, so it uses SSE-S3 and versions. It has no access log of its own, which would log its
 * own deliveries without end.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html
 */
export class AccessLogsBucket extends Construct {
  /** The bucket. */
  public readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, props: AccessLogsBucketProps = {}) {
    super(scope, id);
    const removalPolicy = props.removalPolicy ?? RemovalPolicy.RETAIN;
    this.bucket = new s3.Bucket(this, 'Bucket', {
      bucketName: props.bucketName,
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C],
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy,
      lifecycleRules: [
        {
          id: 'Expire',
          expiration: props.expiration ?? Duration.days(400),
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
    });
    // By pattern, not by reference to each source: the sources then depend on this stack and this stack on none of them.
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'ServerAccessLogs',
        principals: [new iam.ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: {
          ArnLike: { 'aws:SourceArn': `arn:${Stack.of(this).partition}:s3:::*` },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    );
    for (const statement of perimeterStatements(this.bucket, {})) this.bucket.addToResourcePolicy(statement);
    // A bucket that outlives its stack must not lose its policy.
    this.bucket.policy?.applyRemovalPolicy(removalPolicy);
  }
}
