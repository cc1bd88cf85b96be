import { Duration, Names, type RemovalPolicy, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { VolumeEncryption } from '../../keys';
import { CaptureStore } from '../capture-store';
import { requireDigest } from '../image-digest';
import type { ModelArtifact } from '../model-artifact';
import type { ModelEndpoint } from '../model-endpoint';
import { networkInterfaceStatements } from '../network-interfaces';
import type { MonitorKind } from './monitor-kind';
import type { MonitorNetwork } from './monitor-network';
import type { MonitorOptions } from './monitor-options';
import { MonitorRole } from './monitor-role';
import type { MonitorSchedule } from './monitor-schedule';
import type { MonitoringStore } from './monitoring-store';

/** What all monitors of an endpoint share. */
export interface MonitorSetting {
  readonly endpoint: ModelEndpoint;
  readonly network: MonitorNetwork;
  readonly store: MonitoringStore;
  readonly volumeKey: kms.IKey;
  readonly topic: sns.ITopic;
  readonly operationsKey: kms.IKey;
  readonly removalPolicy?: RemovalPolicy;
}

/** A place in a bucket that the role of a monitor may read. */
export interface Readable {
  readonly bucket: s3.IBucket;
  readonly key: string;
  readonly uri: string;
}

/**
 * What a monitoring job is made of, whoever starts it: role, machines, network, places.
 */
export class MonitorParts {
  public readonly monitorName: string;
  public readonly role: MonitorRole;
  public readonly reportPrefix: string;
  public readonly schedule: MonitorSchedule;
  public readonly subnetIds: string[];
  public readonly instanceType: string;
  public readonly instanceCount: number;
  public readonly volumeSizeGiB: number;
  public readonly maxRuntimeSeconds: number;

  constructor(
    private readonly scope: Construct,
    public readonly kind: MonitorKind,
    public readonly setting: MonitorSetting,
    private readonly options: MonitorOptions,
    defaultSchedule: MonitorSchedule,
  ) {
    const { endpointName } = setting.endpoint;
    requireDigest(options.image.digest, `${scope.node.path}: image.digest`);
    this.schedule = options.schedule ?? defaultSchedule;
    this.monitorName = Names.uniqueResourceName(scope, { maxLength: 63, separator: '-' });
    this.reportPrefix = `reports/${endpointName}/${kind.slug}`;
    this.subnetIds = setting.network.vpc.selectSubnets(
      setting.network.vpcSubnets ?? { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    ).subnetIds;
    const { instanceType, instanceCount, volumeSizeGiB, maxRuntime } = options.machines ?? {};
    this.instanceType = instanceType ?? 'ml.m5.xlarge';
    this.instanceCount = this.within('instanceCount', instanceCount ?? 1, 1, 100);
    this.volumeSizeGiB = this.within('volumeSizeGiB', volumeSizeGiB ?? 30, 1, 16384);
    const limit = this.schedule.intervalHours === 1 ? Duration.minutes(30) : Duration.hours(12);
    this.maxRuntimeSeconds = this.within(
      'machines.maxRuntime, in seconds,',
      (maxRuntime ?? Duration.minutes(30)).toSeconds(),
      60,
      limit.toSeconds(),
    );
    this.role = new MonitorRole(scope, 'Role', `Runs the ${kind.slug} monitor of endpoint ${endpointName}`);
    this.grant();
  }

  /** Image, by its digest. */
  public get imageUri(): string {
    return this.options.image.repository.repositoryUriForDigest(this.options.image.digest);
  }

  /** `s3://` address of the reports. */
  public get reportUri(): string {
    return this.setting.store.bucket.s3UrlForObject(this.reportPrefix);
  }

  /** How the volumes are encrypted, and why. */
  public get volumeEncryption(): VolumeEncryption {
    return VolumeEncryption.forInstanceType(this.instanceType, this.setting.volumeKey);
  }

  /** Security groups of the jobs. */
  public get securityGroupIds(): string[] {
    return this.setting.network.securityGroups.map((group) => group.securityGroupId);
  }

  /**
   * Lets the role read a file, and says where it lies.
   *
   * @param file where it lies; in the store, under this monitor's baselines, when left out
   */
  public file(file: ModelArtifact | undefined, fileName: string): Readable {
    const { store, endpoint } = this.setting;
    const bucket = file?.bucket ?? store.bucket;
    const key = file?.objectKey ?? `baselines/${endpoint.endpointName}/${this.kind.slug}/${fileName}`;
    this.role.readObjects(bucket, key, file ? file.encryptionKey : store.encryptionKey);
    return { bucket, key, uri: bucket.s3UrlForObject(key) };
  }

  /** Lets the role read the folder of labels, and says where it lies, without a slash at its end. */
  public labels(folder: ModelArtifact | undefined): Readable {
    const { store, endpoint } = this.setting;
    const bucket = folder?.bucket ?? store.bucket;
    const key = (folder?.objectKey ?? `ground-truth/${endpoint.endpointName}`).replace(/\/$/, '');
    this.role.readObjects(bucket, `${key}/`, folder ? folder.encryptionKey : store.encryptionKey);
    return { bucket, key, uri: bucket.s3UrlForObject(key) };
  }

  /** Hours for which labels are waited. */
  public delayHours(delay: Duration | undefined): number {
    const hours = (delay ?? Duration.days(1)).toHours();
    this.within('labelDelay, in hours,', hours, 0, 24 * 90);
    if (hours % this.schedule.intervalHours !== 0) {
      throw new Error(
        `${this.scope.node.path}: labelDelay is ${hours} hours; expected whole days, because the monitor judges whole days.`,
      );
    }
    return hours;
  }

  private within(what: string, value: number, least: number, most: number): number {
    if (Token.isUnresolved(value) || (Number.isInteger(value) && value >= least && value <= most)) return value;
    throw new Error(`${this.scope.node.path}: ${what} is ${value}; expected a whole number from ${least} to ${most}.`);
  }

  private grant(): void {
    const { endpoint, store, network, volumeKey } = this.setting;
    const captures = endpoint.capture.store;
    this.role.readObjects(captures.bucket, `${CaptureStore.PREFIX}/${endpoint.endpointName}/`, captures.encryptionKey);
    this.role.writeObjects(store.bucket, `${this.reportPrefix}/`, store.encryptionKey);
    this.role.useVolumeKey(volumeKey);
    this.role.pull(this.options.image.repository);
    for (const statement of networkInterfaceStatements(this.scope, this.subnetIds, network.securityGroups)) {
      this.role.addToPolicy(statement);
    }
  }
}
