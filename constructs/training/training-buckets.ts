import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DataClassification } from '../keys';
import { HardenedBucket } from '../storage';

/** Properties of {@link TrainingBuckets}. */
export interface TrainingBucketsProps {
  /** Key of both buckets. */
  readonly key: kms.IKey;

  /**
   * How sensitive the datasets are. Models inherit it: they can repeat what they were trained on.
   *
   * @default CONFIDENTIAL
   */
  readonly classification?: DataClassification;

  /** How long a dataset or a model cannot be deleted, by governance retention. @default Duration.days(365) */
  readonly retention?: Duration;

  /** Bucket for the access logs of both. @default - one of each bucket's own */
  readonly accessLogsBucket?: s3.IBucket;

  /** What happens to the buckets with the stack. @default RemovalPolicy.RETAIN */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * The bucket of datasets and the bucket of models and reports, both write-once.
 *
 * Object Lock keeps the dataset that a model was trained on, and the model itself, as they were: without them nobody
 * can show later what the model learned from. Governance mode, because a person's request for erasure may oblige to
 * delete what compliance mode would keep.
 */
export class TrainingBuckets extends Construct {
  /** Datasets: read by jobs, written by the data platform only. */
  public readonly data: HardenedBucket;

  /** Models, reports, checkpoints: written by jobs. */
  public readonly artifacts: HardenedBucket;

  constructor(scope: Construct, id: string, props: TrainingBucketsProps) {
    super(scope, id);
    const common = {
      encryptionKey: props.key,
      classification: props.classification ?? DataClassification.CONFIDENTIAL,
      accessLogsBucket: props.accessLogsBucket,
      objectLockRetention: s3.ObjectLockRetention.governance(props.retention ?? Duration.days(365)),
      eventBridge: true,
      removalPolicy: props.removalPolicy,
    };
    this.data = new HardenedBucket(this, 'Data', common);
    this.artifacts = new HardenedBucket(this, 'Artifacts', common);
  }
}
