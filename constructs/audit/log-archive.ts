import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DataClassification, KeyServiceGrants } from '../keys';
import { HardenedBucket } from '../storage';

/** Properties of a `LogArchive`. */
export interface LogArchiveProps {
  /**
   * Name of the bucket. Name it when trails of other accounts write to it.
   *
   * @default - chosen by CloudFormation
   */
  readonly bucketName?: string;

  /**
   * The key of the logs. Services that deliver are granted its use.
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
   * Write-once retention. Use `s3.ObjectLockRetention.compliance(…)` where a duty demands that not even the root user
   * can delete a log; it cannot be shortened afterwards.
   *
   * @default s3.ObjectLockRetention.governance(Duration.days(400))
   */
  readonly objectLockRetention?: s3.ObjectLockRetention;

  /**
   * Age at which logs expire; not before the end of their retention.
   *
   * @default Duration.days(1096), three years
   */
  readonly expiration?: Duration;

  /**
   * The organisation whose accounts deliver here.
   *
   * @default - none
   */
  readonly organizationId?: string;

  /**
   * Other accounts that deliver here.
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
 * A write-once bucket for the logs of AWS services, of this account or of several.
 *
 * Whoever intrudes first looks for the logs. Object Lock keeps them even from those who may delete objects, and the bucket
 * may live in an account that the intruder has no access to. AWS Config delivers to no locked bucket: its history goes to a
 * `ConfigArchive`.
 */
export class LogArchive extends Construct {
  /** The bucket with the logs. */
  public readonly bucket: s3.Bucket;

  /** The key of the logs. */
  public readonly encryptionKey: kms.IKey;

  private readonly sourceAccountIds: string[];
  private readonly store: HardenedBucket;

  constructor(scope: Construct, id: string, props: LogArchiveProps = {}) {
    super(scope, id);
    const retention = props.objectLockRetention ?? s3.ObjectLockRetention.governance(Duration.days(400));
    const expiration = props.expiration ?? Duration.days(Math.max(1096, retention.duration.toDays()));
    if (expiration.toDays() < retention.duration.toDays()) {
      throw new Error(
        `LogArchive '${this.node.path}': 'expiration' is ${expiration.toDays()} days; expected at least the ` +
          `${retention.duration.toDays()} days of 'objectLockRetention', because a locked log cannot expire. ` +
          'Raise the one or lower the other.',
      );
    }
    this.store = new HardenedBucket(this, 'Store', {
      bucketName: props.bucketName,
      encryptionKey: props.encryptionKey,
      accessLogsBucket: props.accessLogsBucket,
      classification: DataClassification.CONFIDENTIAL,
      objectLockRetention: retention,
      expiration,
      noncurrentVersionExpiration: retention.duration,
      removalPolicy: props.removalPolicy,
      perimeter: { organizationId: props.organizationId, trustedAccountIds: props.sourceAccountIds },
    });
    this.bucket = this.store.bucket;
    this.encryptionKey = this.store.encryptionKey;
    this.sourceAccountIds = [Stack.of(this).account, ...(props.sourceAccountIds ?? [])];
  }

  /**
   * Lets one trail deliver here.
   *
   * @param trailArn ARN of the trail
   * @param accountId account of the trail; default the archive's
   * @param organizationId given for a trail of an organisation, whose logs lie under the organisation's id as well
   * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
   */
  public allowCloudTrail(trailArn: string, accountId?: string, organizationId?: string): void {
    const account = accountId ?? Stack.of(this).account;
    const principal = new iam.ServicePrincipal('cloudtrail.amazonaws.com');
    const source = { 'aws:SourceArn': trailArn };
    this.allow(principal, ['s3:GetBucketAcl'], [this.bucket.bucketArn], { StringEquals: source });
    this.allow(
      principal,
      ['s3:PutObject'],
      [account, ...(organizationId ? [organizationId] : [])].map((owner) => this.objects(`${owner}/*`)),
      { StringEquals: { ...source, 's3:x-amz-acl': 'bucket-owner-full-control' } },
    );
    KeyServiceGrants.of(this.encryptionKey).grantToCloudTrail(trailArn, account);
  }

  /**
   * Lets log delivery (flow logs, resolver query logs and other vended logs) of all source accounts deliver here.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html
   */
  public allowLogDelivery(): void {
    const principal = new iam.ServicePrincipal('delivery.logs.amazonaws.com');
    const { partition } = Stack.of(this);
    const source = { 'aws:SourceAccount': this.sourceAccountIds };
    const ArnLike = {
      'aws:SourceArn': this.sourceAccountIds.map((account) => `arn:${partition}:logs:*:${account}:*`),
    };
    this.allow(principal, ['s3:GetBucketAcl', 's3:ListBucket'], [this.bucket.bucketArn], {
      StringEquals: source,
      ArnLike,
    });
    this.allow(
      principal,
      ['s3:PutObject'],
      this.sourceAccountIds.map((account) => this.objects(`${account}/*`)),
      { StringEquals: { ...source, 's3:x-amz-acl': 'bucket-owner-full-control' }, ArnLike },
    );
    KeyServiceGrants.of(this.encryptionKey).grantToLogDelivery(...this.sourceAccountIds);
  }

  /** Lets an auditor read the logs; neither write nor delete them. */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    return this.store.grantRead(grantee);
  }

  private objects(pattern: string): string {
    return this.bucket.arnForObjects(`AWSLogs/${pattern}`);
  }

  private allow(
    principal: iam.IPrincipal,
    actions: string[],
    resources: string[],
    conditions: { [operator: string]: { [key: string]: string | string[] } },
  ): void {
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({ principals: [principal], actions, resources, conditions }),
    );
  }
}
