import type { RemovalPolicy } from 'aws-cdk-lib';
import { Duration } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { HardenedBucket } from '../storage';

/** Properties of `CaptureStore`. */
export interface CaptureStoreProps {
  /**
   * A bucket that exists already. It should be versioned, write-once and expire its objects.
   *
   * @default - a bucket of its own
   */
  readonly bucket?: HardenedBucket;

  /**
   * Key of the bucket that this construct makes. Unused with `bucket`, whose own key serves.
   *
   * @default - a key of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Percentage of the requests to keep, from 1 to 100. Lower it for endpoints with heavy traffic.
   *
   * @default 100
   */
  readonly samplingPercentage?: number;

  /**
   * Days during which nobody can delete or change a capture (S3 Object Lock in governance mode, which principals with a
   * right of their own can lift, so that duties to erase personal data can be met). Unused with `bucket`.
   *
   * @default 30
   */
  readonly lockDays?: number;

  /**
   * Days after which a capture expires. Must be longer than the lock. Unused with `bucket`.
   *
   * @default 90
   */
  readonly retentionDays?: number;

  /**
   * ARNs of principals that may erase captures under the lock, for requests to erase personal data. Unused with `bucket`.
   *
   * @default - nobody
   */
  readonly erasurePrincipalArns?: string[];

  /**
   * What happens to the bucket and the key when they leave the stack. Unused with `bucket`.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Where an endpoint keeps what it was asked and what it answered.
 *
 * Without captures nobody can say afterwards what a model did, and no monitor can see drift. The same captures are often
 * the most sensitive data of the system, so they are locked against tampering first and deleted after.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture.html
 */
export class CaptureStore extends Construct {
  /** Prefix under which the captures lie: `captures/<endpoint>/<variant>/yyyy/mm/dd/hh/`. */
  public static readonly PREFIX = 'captures';

  /** Bucket with the captures. */
  public readonly store: HardenedBucket;

  /** Percentage of the requests that is kept. */
  public readonly samplingPercentage: number;

  constructor(scope: Construct, id: string, props: CaptureStoreProps = {}) {
    super(scope, id);
    this.samplingPercentage = props.samplingPercentage ?? 100;
    if (!Number.isInteger(this.samplingPercentage) || this.samplingPercentage < 1 || this.samplingPercentage > 100) {
      throw new Error(
        `${this.node.path}: samplingPercentage is ${this.samplingPercentage}; expected a whole number from 1 to 100.`,
      );
    }
    this.store = props.bucket ?? this.createBucket(props);
  }

  /** `s3://` address that captures are written under; SageMaker adds the endpoint, the variant and the hour. */
  public get destinationUri(): string {
    return this.store.bucket.s3UrlForObject(CaptureStore.PREFIX);
  }

  /** ARN of the key that encrypts the captures. */
  public get keyArn(): string {
    return this.store.encryptionKey.keyArn;
  }

  /** Allows `grantee` to add captures; it can neither read nor delete them. */
  public grantCapture(grantee: iam.IGrantable): iam.Grant {
    return this.store.grantWrite(grantee, `${CaptureStore.PREFIX}/*`);
  }

  /** Allows `grantee` to read captures, for monitors and investigations. */
  public grantRead(grantee: iam.IGrantable): iam.Grant {
    return this.store.grantRead(grantee, `${CaptureStore.PREFIX}/*`);
  }

  private createBucket(props: CaptureStoreProps): HardenedBucket {
    const lockDays = props.lockDays ?? 30;
    const retentionDays = props.retentionDays ?? 90;
    if (lockDays < 1 || retentionDays <= lockDays) {
      throw new Error(
        `${this.node.path}: lockDays is ${lockDays} and retentionDays is ${retentionDays}; expected 1 <= lockDays < retentionDays, because a locked capture cannot expire.`,
      );
    }
    return new HardenedBucket(this, 'Bucket', {
      encryptionKey: props.encryptionKey,
      objectLockRetention: s3.ObjectLockRetention.governance(Duration.days(lockDays)),
      erasurePrincipalArns: props.erasurePrincipalArns,
      expiration: Duration.days(retentionDays),
      // A capture that has expired is gone the next day; the default would keep it another ninety.
      noncurrentVersionExpiration: Duration.days(1),
      removalPolicy: props.removalPolicy,
    });
  }
}
