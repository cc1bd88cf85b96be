import type { RemovalPolicy } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
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
   * What happens to the bucket when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * What monitors compare with, and what they find: baselines, labels and reports, in one bucket and apart from the traffic.
 *
 * Reports say how the model did over time. They never expire, for they are the record that it was watched.
 */
export class MonitoringStore extends Construct {
  /** The bucket. */
  public readonly store: HardenedBucket;

  constructor(scope: Construct, id: string, props: MonitoringStoreProps = {}) {
    super(scope, id);
    this.store = new HardenedBucket(this, 'Bucket', { ...props });
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
