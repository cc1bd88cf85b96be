import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DataClassification, KeyServiceGrants } from '../keys';
import { HardenedBucket } from '../storage';

/** Properties of a `ConfigArchive`. */
export interface ConfigArchiveProps {
  /**
   * Name of the bucket. Name it when recorders of other accounts deliver here.
   *
   * @default - chosen by CloudFormation
   */
  readonly bucketName?: string;

  /**
   * The key of the history. AWS Config is granted its use.
   *
   * @default - a `DataKey` of the archive's own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * The bucket that receives the server access logs of the archive.
   *
   * @default - an `AccessLogsBucket` of the archive's own
   */
  readonly accessLogsBucket?: s3.IBucket;

  /**
   * Age at which the history expires.
   *
   * @default Duration.days(1096), three years
   */
  readonly expiration?: Duration;

  /**
   * How long a version that was replaced can still be restored.
   *
   * @default Duration.days(400)
   */
  readonly noncurrentVersionExpiration?: Duration;

  /**
   * The organisation whose principals may read here.
   *
   * @default - only principals of the accounts that deliver
   */
  readonly organizationId?: string;

  /**
   * Other accounts whose recorders deliver here.
   *
   * @default - only the account of the archive
   */
  readonly sourceAccountIds?: string[];

  /**
   * What happens to the bucket when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A bucket for the history of AWS Config, of this account or of several.
 *
 * AWS Config delivers to no bucket with Object Lock, so this is no `LogArchive`. In place of the lock, its policy denies
 * everybody the deletion of objects and versions, and versions keep what is overwritten. Lifecycle rules still expire
 * objects, because S3 asks no policy for them. It is weaker than a lock: whoever may change the policy can lift the denial,
 * of which `TamperingAlerts` tell.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html
 */
export class ConfigArchive extends Construct {
  /** The bucket with the history. */
  public readonly bucket: s3.Bucket;

  /** The key of the history. */
  public readonly encryptionKey: kms.IKey;

  private readonly store: HardenedBucket;

  constructor(scope: Construct, id: string, props: ConfigArchiveProps = {}) {
    super(scope, id);
    this.store = new HardenedBucket(this, 'Store', {
      bucketName: props.bucketName,
      encryptionKey: props.encryptionKey,
      accessLogsBucket: props.accessLogsBucket,
      classification: DataClassification.CONFIDENTIAL,
      expiration: props.expiration ?? Duration.days(1096),
      noncurrentVersionExpiration: props.noncurrentVersionExpiration ?? Duration.days(400),
      removalPolicy: props.removalPolicy,
      perimeter: { organizationId: props.organizationId, trustedAccountIds: props.sourceAccountIds },
    });
    this.bucket = this.store.bucket;
    this.encryptionKey = this.store.encryptionKey;
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'DenyDeletion',
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
        resources: [this.bucket.arnForObjects('*')],
      }),
    );
    this.admitConfig([Stack.of(this).account, ...(props.sourceAccountIds ?? [])]);
  }

  /** Lets an auditor read the history; neither write nor delete it. */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    return this.store.grantRead(grantee);
  }

  /** @see https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html */
  private admitConfig(accountIds: string[]): void {
    const principals = [new iam.ServicePrincipal('config.amazonaws.com')];
    const source = { 'aws:SourceAccount': accountIds };
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'ConfigCheck',
        principals,
        actions: ['s3:GetBucketAcl', 's3:ListBucket'],
        resources: [this.bucket.bucketArn],
        conditions: { StringEquals: source },
      }),
    );
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'ConfigWrite',
        principals,
        actions: ['s3:PutObject'],
        resources: accountIds.map((account) => this.bucket.arnForObjects(`AWSLogs/${account}/Config/*`)),
        conditions: { StringEquals: { ...source, 's3:x-amz-acl': 'bucket-owner-full-control' } },
      }),
    );
    KeyServiceGrants.of(this.encryptionKey).grantToConfig(...accountIds);
  }
}
