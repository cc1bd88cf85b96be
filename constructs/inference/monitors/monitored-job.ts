import { createHash } from 'node:crypto';
import { type CfnResource, Duration, Lazy, Names, Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { VolumeEncryption } from '../../keys';
import { CaptureStore } from '../capture-store';
import { requireDigest } from '../image-digest';
import type { ModelArtifact } from '../model-artifact';
import type { ModelEndpoint } from '../model-endpoint';
import { networkInterfaceStatements } from '../network-interfaces';
import { addMetricAlarms, type MonitorAlarmOptions } from './metric-alarm';
import type { MonitorImage } from './monitor-image';
import type { MonitorMachines } from './monitor-machines';
import type { MonitorNetwork } from './monitor-network';
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
}

/** What every monitor may be told. */
export interface MonitorOptions {
  /** Image that judges the traffic. */
  readonly image: MonitorImage;

  /**
   * When the monitor runs.
   *
   * @default - hourly for the quality of data, daily where labels are needed or explanations are computed
   */
  readonly schedule?: MonitorSchedule;

  /**
   * Machines of the job.
   *
   * @default - one ml.m5.xlarge with 30 GiB for at most half an hour
   */
  readonly machines?: MonitorMachines;

  /**
   * Limits on metrics that the image publishes.
   *
   * @default - none; a run that finds violations or fails is always reported
   */
  readonly alarms?: MonitorAlarmOptions[];
}

/** In SageMaker's words. */
export type MonitoringType = 'DataQuality' | 'ModelQuality' | 'ModelBias' | 'ModelExplainability';

const SLUGS: { readonly [type in MonitoringType]: string } = {
  DataQuality: 'data-quality',
  ModelQuality: 'model-quality',
  ModelBias: 'model-bias',
  ModelExplainability: 'model-explainability',
};

/** Where SageMaker puts the captured traffic, and takes the reports from, inside the container. */
export const INPUT_PATH = '/opt/ml/processing/input/endpoint';
const OUTPUT_PATH = '/opt/ml/processing/output';

/**
 * A job and its schedule: what the four kinds of monitor have in common.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-scheduling.html
 */
export abstract class MonitoredJob extends Construct {
  /** Name of the schedule; a dimension of the monitor's metrics. */
  public readonly scheduleName: string;

  /** Role of the jobs. */
  public readonly role: MonitorRole;

  /** Prefix in the store under which the reports lie. */
  public readonly reportPrefix: string;

  /** When the monitor runs. */
  protected readonly schedule: MonitorSchedule;

  private readonly subnetIds: string[];

  protected constructor(
    scope: Construct,
    id: string,
    protected readonly setting: MonitorSetting,
    protected readonly options: MonitorOptions,
    private readonly type: MonitoringType,
    defaultSchedule: MonitorSchedule,
  ) {
    super(scope, id);
    requireDigest(options.image.digest, `${this.node.path}: image.digest`);
    this.schedule = options.schedule ?? defaultSchedule;
    this.scheduleName = Names.uniqueResourceName(this, { maxLength: 63, separator: '-' });
    const slug = SLUGS[type];
    const { endpointName } = setting.endpoint;
    this.reportPrefix = `reports/${endpointName}/${slug}`;
    this.subnetIds = setting.network.vpc.selectSubnets(
      setting.network.vpcSubnets ?? { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    ).subnetIds;
    this.role = new MonitorRole(this, 'Role', `Runs the ${slug} monitor of endpoint ${endpointName}`);
    this.grant();
    const source = {
      namespace: NAMESPACES[type],
      endpointName,
      scheduleName: this.scheduleName,
      intervalHours: this.schedule.intervalHours,
      topic: setting.topic,
    };
    for (const alarm of options.alarms ?? []) addMetricAlarms(this, source, alarm);
  }

  /** Image, by its digest. */
  protected get imageUri(): string {
    return this.options.image.repository.repositoryUriForDigest(this.options.image.digest);
  }

  /** What SageMaker hands the container beside its own variables. */
  protected get environment(): { [name: string]: string } {
    return { publish_cloudwatch_metrics: 'Enabled' };
  }

  /** The captured traffic as input. */
  protected get endpointInput() {
    return {
      endpointName: this.setting.endpoint.endpointName,
      localPath: INPUT_PATH,
      s3InputMode: 'File',
      s3DataDistributionType: 'FullyReplicated',
    };
  }

  /** Where the reports go, and under which key. */
  protected get outputConfig() {
    const { store } = this.setting;
    return {
      kmsKeyId: store.encryptionKey.keyArn,
      monitoringOutputs: [
        {
          s3Output: {
            localPath: OUTPUT_PATH,
            s3Uri: store.bucket.s3UrlForObject(this.reportPrefix),
            s3UploadMode: 'EndOfJob',
          },
        },
      ],
    };
  }

  /** Machines, with the volume key where the type takes one. */
  protected get jobResources() {
    const { instanceCount = 1, volumeSizeGiB = 30 } = this.options.machines ?? {};
    requireWithin(this, 'instanceCount', instanceCount, 1, 100);
    requireWithin(this, 'volumeSizeGiB', volumeSizeGiB, 1, 16384);
    return {
      clusterConfig: {
        instanceType: this.instanceType,
        instanceCount,
        volumeSizeInGb: volumeSizeGiB,
        volumeKmsKeyId: this.volumeEncryption.key?.keyArn,
      },
    };
  }

  /** No way out of the container, and a network of ours around it. */
  protected get networkConfig() {
    return {
      enableNetworkIsolation: true,
      enableInterContainerTrafficEncryption: true,
      vpcConfig: {
        subnets: this.subnetIds,
        securityGroupIds: this.setting.network.securityGroups.map((group) => group.securityGroupId),
      },
    };
  }

  /** When a job is stopped. */
  protected get stoppingCondition() {
    const runtime = this.options.machines?.maxRuntime ?? Duration.minutes(30);
    const limit = this.schedule.intervalHours === 1 ? Duration.minutes(30) : Duration.hours(12);
    requireWithin(this, 'machines.maxRuntime, in seconds,', runtime.toSeconds(), 60, limit.toSeconds());
    return { maxRuntimeInSeconds: runtime.toSeconds() };
  }

  /**
   * Lets the role read an object, and says where it lies.
   *
   * @param object where it lies; in the store, under this monitor's baselines, when left out
   */
  protected readable(object: ModelArtifact | undefined, fileName: string): string {
    const { store } = this.setting;
    const bucket = object?.bucket ?? store.bucket;
    const key = object?.objectKey ?? `baselines/${this.setting.endpoint.endpointName}/${SLUGS[this.type]}/${fileName}`;
    this.role.readObjects(bucket, key, object ? object.encryptionKey : store.encryptionKey);
    return bucket.s3UrlForObject(key);
  }

  /** Lets the role read a folder of labels, and says where it lies. */
  protected readableLabels(folder: ModelArtifact | undefined): { s3Uri: string } {
    const { store, endpoint } = this.setting;
    const bucket = folder?.bucket ?? store.bucket;
    const prefix = (folder?.objectKey ?? `ground-truth/${endpoint.endpointName}/`).replace(/\/$/, '');
    this.role.readObjects(bucket, `${prefix}/`, folder ? folder.encryptionKey : store.encryptionKey);
    return { s3Uri: bucket.s3UrlForObject(prefix) };
  }

  /** Offsets of a window that ends `delay` before the run, so that labels had time to arrive. */
  protected windowBefore(delay: Duration): { startTimeOffset: string; endTimeOffset: string } {
    const hours = delay.toHours();
    requireWithin(this, 'labelDelay, in hours,', hours, 0, 24 * 90);
    return {
      startTimeOffset: `-PT${hours + this.schedule.intervalHours}H`,
      endTimeOffset: `-PT${hours}H`,
    };
  }

  /**
   * Names the definition after its content, and schedules it.
   *
   * A definition cannot be changed, only replaced, and two of one name cannot exist. SageMaker wants the schedule to name
   * it, while `Ref` gives its ARN.
   */
  protected scheduleJob(definition: CfnResource & { jobDefinitionName?: string }): sagemaker.CfnMonitoringSchedule {
    const name = Lazy.string({ produce: () => `${this.scheduleName.slice(0, 50)}-${this.fingerprint(definition)}` });
    definition.jobDefinitionName = name;
    definition.addMetadata('VolumeEncryption', this.volumeEncryption.reason);
    // The definition refers to the role, not to what the role may do.
    definition.node.addDependency(this.role.node.findChild('DefaultPolicy'));
    const schedule = new sagemaker.CfnMonitoringSchedule(this, 'Schedule', {
      monitoringScheduleName: this.scheduleName,
      endpointName: this.setting.endpoint.endpointName,
      monitoringScheduleConfig: {
        monitoringType: this.type,
        monitoringJobDefinitionName: name,
        scheduleConfig: { scheduleExpression: this.schedule.expression },
      },
    });
    schedule.node.addDependency(definition, this.setting.endpoint);
    return schedule;
  }

  private get instanceType(): string {
    return this.options.machines?.instanceType ?? 'ml.m5.xlarge';
  }

  private get volumeEncryption(): VolumeEncryption {
    return VolumeEncryption.forInstanceType(this.instanceType, this.setting.volumeKey);
  }

  private grant(): void {
    const { endpoint, store, network, volumeKey } = this.setting;
    const { store: captures } = endpoint.capture;
    this.role.readObjects(captures.bucket, `${CaptureStore.PREFIX}/${endpoint.endpointName}/`, captures.encryptionKey);
    this.role.writeObjects(store.bucket, `${this.reportPrefix}/`, store.encryptionKey);
    this.role.useVolumeKey(volumeKey);
    this.role.pull(this.options.image.repository);
    for (const statement of networkInterfaceStatements(this, this.subnetIds, network.securityGroups)) {
      this.role.addToPolicy(statement);
    }
  }

  private fingerprint(definition: CfnResource): string {
    const { jobDefinitionName: _, ...content } = (
      definition as unknown as { readonly cfnProperties: { [name: string]: unknown } }
    ).cfnProperties;
    const { tags: __, ...judged } = content;
    return createHash('sha256')
      .update(JSON.stringify(Stack.of(this).resolve(judged)))
      .digest('hex')
      .slice(0, 12);
  }
}

/** Namespaces that SageMaker publishes the metrics of each kind under. */
const NAMESPACES: { readonly [type in MonitoringType]: string } = {
  DataQuality: 'aws/sagemaker/Endpoints/data-metrics',
  ModelQuality: 'aws/sagemaker/Endpoints/model-metrics',
  ModelBias: 'aws/sagemaker/Endpoints/bias-metrics',
  ModelExplainability: 'aws/sagemaker/Endpoints/explainability-metrics',
};

function requireWithin(scope: Construct, what: string, value: number, least: number, most: number): void {
  if (Token.isUnresolved(value) || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw new Error(`${scope.node.path}: ${what} is ${value}; expected a whole number from ${least} to ${most}.`);
}
