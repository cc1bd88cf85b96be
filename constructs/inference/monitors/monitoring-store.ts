import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { HardenedBucket } from '../../storage';

/** Properties of `MonitoringStore`. */
export interface MonitoringStoreProps {
  /**
   * Key of the bucket.
   *
   * @default - a key of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Where server access logs go.
   *
   * @default - a bucket of its own
   */
  readonly accessLogsBucket?: s3.IBucket;

  /**
   * Days during which nobody can delete or change a baseline, a label or a report (S3 Object Lock in governance mode).
   *
   * @default 90
   */
  readonly lockDays?: number;

  /**
   * ARNs of principals that may erase objects under the lock, for requests to erase personal data.
   *
   * @default - nobody
   */
  readonly erasurePrincipalArns?: string[];

  /**
   * What happens to the bucket when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * What monitors compare with, and what they find: baselines, labels and reports, in one bucket and apart from the traffic.
 *
 * Whoever can change a baseline decides what counts as drift, so nobody can for ninety days. Reports never expire: they are
 * the record that the model was watched.
 */
export class MonitoringStore extends Construct {
  /** The bucket. */
  public readonly store: HardenedBucket;

  constructor(scope: Construct, id: string, props: MonitoringStoreProps = {}) {
    super(scope, id);
    const { lockDays = 90, ...bucket } = props;
    if (!Number.isInteger(lockDays) || lockDays < 1) {
      throw new Error(`${this.node.path}: lockDays is ${lockDays}; expected a whole number of at least 1.`);
    }
    this.store = new HardenedBucket(this, 'Bucket', {
      ...bucket,
      objectLockRetention: s3.ObjectLockRetention.governance(Duration.days(lockDays)),
    });
  }

  /** The bucket of the store. */
  public get bucket(): s3.IBucket {
    return this.store.bucket;
  }

  /** Key of the bucket. */
  public get encryptionKey(): kms.IKey {
    return this.store.encryptionKey;
  }

  /** Lets `grantee` put baselines, analysis configurations and labels where the monitors read them. */
  public grantProvide(grantee: iam.IGrantable): iam.Grant {
    return this.store.grantWrite(grantee, 'baselines/*').combine(this.store.grantWrite(grantee, 'ground-truth/*'));
  }

  /** Lets `grantee` read what the monitors found. */
  public grantReadReports(grantee: iam.IGrantable): iam.Grant {
    return this.store.grantRead(grantee, 'reports/*');
  }
}
