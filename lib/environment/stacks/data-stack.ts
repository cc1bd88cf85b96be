import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ImageRepository } from '../../../constructs/images';
import { CaptureStore, MonitoringStore } from '../../../constructs/inference';
import { DataClassification } from '../../../constructs/keys';
import { AccessLogsBucket, HardenedBucket } from '../../../constructs/storage';
import { TrainingBuckets } from '../../../constructs/training';
import type { EnvironmentConfiguration } from '../configuration';
import { removalPolicyOf } from '../lifecycle';
import type { DatasetsStack } from './datasets-stack';
import type { KeysStack } from './keys-stack';

/** Everything that holds data: datasets, models, captured traffic, images. No compute, so that it rarely changes. */
export class DataStack extends Stack {
  /** Datasets that training reads. */
  readonly datasets: HardenedBucket;
  /** Models, reports, checkpoints. */
  readonly artifacts: HardenedBucket;
  readonly captures?: CaptureStore;
  readonly monitoring?: MonitoringStore;
  /** What backups cover: all that cannot be made again. */
  readonly backedUp: readonly HardenedBucket[];
  private readonly repositories = new Map<string, ImageRepository>();

  constructor(
    scope: Construct,
    id: string,
    configuration: EnvironmentConfiguration,
    keys: KeysStack,
    datasets: DatasetsStack | undefined,
    props: StackProps,
  ) {
    super(scope, id, props);
    const removalPolicy = removalPolicyOf(configuration);
    const dataKey = keys.keys.keyFor(keys.classification);
    const accessLogs = new AccessLogsBucket(this, 'AccessLogs', { removalPolicy });
    const retention = Duration.days(configuration.data?.retentionDays ?? 365);
    if (datasets) {
      this.datasets = datasets.zones.curated;
      this.artifacts = new HardenedBucket(this, 'Artifacts', {
        encryptionKey: dataKey,
        classification: keys.classification,
        accessLogsBucket: accessLogs.bucket,
        objectLockRetention: s3.ObjectLockRetention.governance(retention),
        eventBridge: true,
        removalPolicy,
      });
    } else {
      const buckets = new TrainingBuckets(this, 'Training', {
        key: dataKey,
        classification: keys.classification,
        retention,
        accessLogsBucket: accessLogs.bucket,
        removalPolicy,
      });
      this.datasets = buckets.data;
      this.artifacts = buckets.artifacts;
      this.datasets.denyReplicas();
    }
    // A replica is no upload to IAM, and would pass what keeps uploads in order.
    this.artifacts.denyReplicas();
    if (configuration.inference) {
      this.captures = new CaptureStore(this, 'Captures', { removalPolicy });
      this.monitoring = new MonitoringStore(this, 'Monitoring', {
        encryptionKey: dataKey,
        accessLogsBucket: accessLogs.bucket,
        removalPolicy,
      });
    }
    this.backedUp = [
      this.datasets,
      this.artifacts,
      ...(this.captures ? [this.captures.store] : []),
      ...(this.monitoring ? [this.monitoring.store] : []),
    ];
    const imageKey = keys.keys.keyFor(DataClassification.INTERNAL);
    for (const name of configuration.images ?? [])
      this.repositories.set(
        name,
        new ImageRepository(this, `Images-${name}`, {
          repositoryName: `${configuration.name.toLowerCase()}/${name}`,
          encryptionKey: imageKey,
          removalPolicy,
        }),
      );
  }

  /** The repository of that name, which the configuration's validation has made sure of. */
  repository(name: string): ImageRepository {
    return this.repositories.get(name)!;
  }
}
