import { Duration, Lazy, Names, type RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DataKey, KeyServiceGrants, VolumeEncryption } from '../keys';
import { ProtectedLogGroup } from '../logs/protected-log-group';
import { AlarmTopic } from './alarm-topic';
import { CaptureStore } from './capture-store';
import { type EndpointAlarmOptions, EndpointAlarms, type EndpointAlarmThresholds } from './endpoint-alarms';
import type { IsolatedModel } from './isolated-model';
import type { IModelEndpoint } from './model-endpoint-interface';
import { type ResolvedVariant, resolveVariant } from './resolved-variant';
import type { VariantCapacity, VariantOptions } from './variant-options';
import { VariantScaling } from './variant-scaling';

/** How a new version replaces the old one. */
export interface CanaryRollout {
  /**
   * Share of the new fleet that takes traffic first, in percent, up to 50.
   *
   * @default 10
   */
  readonly canaryPercent?: number;

  /**
   * How long the canary is watched before the rest of the traffic follows.
   *
   * @default Duration.minutes(10)
   */
  readonly bakeTime?: Duration;

  /**
   * How long the old fleet stays ready after all traffic has moved.
   *
   * @default Duration.minutes(10)
   */
  readonly terminationWait?: Duration;
}

/** Properties of `ModelEndpoint`. */
export interface ModelEndpointProps {
  /** Model of the first variant. */
  readonly model: IsolatedModel;

  /**
   * Machines of the first variant.
   *
   * @default - two to four instances of ml.m5.large
   */
  readonly capacity?: VariantCapacity;

  /**
   * Name of the endpoint, which is part of its URL, its metrics and its log group. Changing it replaces the endpoint.
   *
   * @default - derived from the path of this construct
   */
  readonly endpointName?: string;

  /**
   * Key for the volumes of the instances.
   *
   * @default - a key of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Key for the log group and the notifications. Not the data key: who reads logs need not read data.
   *
   * @default - a key of its own
   */
  readonly logsKey?: kms.IKey;

  /**
   * Where requests and answers are kept.
   *
   * @default - a store of its own, under a key of its own, which keeps all of them for 90 days
   */
  readonly capture?: CaptureStore;

  /**
   * Where alarms go, and when they go off.
   *
   * @default - a topic of its own, and the defaults of each threshold
   */
  readonly alarms?: EndpointAlarmOptions;

  /**
   * How a new version replaces the old one.
   *
   * @default - a canary of ten percent for ten minutes
   */
  readonly rollout?: CanaryRollout;

  /**
   * What happens to what this construct makes and holds data (captures, logs, keys) when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A SageMaker endpoint: encrypted, redundant, captured, watched, and replaced by canaries that roll back by themselves.
 *
 * Nobody can open a shell on its instances (no SSM access) and no memory of a crashed container is kept (no core dumps).
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/realtime-endpoints.html
 */
export class ModelEndpoint extends Construct implements IModelEndpoint {
  /**
   * An endpoint made elsewhere in this account and region.
   *
   * @param variantName variant whose metrics `metric` gives by default
   */
  public static fromEndpointName(
    scope: Construct,
    id: string,
    endpointName: string,
    variantName: string = ModelEndpoint.FIRST_VARIANT,
  ): IModelEndpoint {
    return new ImportedEndpoint(scope, id, endpointName, variantName);
  }

  /** Name of the variant that every `ModelEndpoint` has. */
  public static readonly FIRST_VARIANT = 'primary';

  public readonly endpointName: string;
  public readonly endpointArn: string;

  /** Key for the volumes of the instances. */
  public readonly encryptionKey: kms.IKey;

  /** Where requests and answers are kept. */
  public readonly capture: CaptureStore;

  /** Topic that is told of alarms. */
  public readonly alarmTopic: sns.ITopic;

  /** What the container prints. */
  public readonly logGroup: logs.ILogGroup;

  private readonly variants: ResolvedVariant[] = [];
  private readonly shadows: ResolvedVariant[] = [];
  private readonly rollbackAlarms: cloudwatch.Alarm[] = [];
  private readonly thresholds?: EndpointAlarmThresholds;
  private readonly endpoint: sagemaker.CfnEndpoint;
  private readonly configuration: sagemaker.CfnEndpointConfig;

  constructor(scope: Construct, id: string, props: ModelEndpointProps) {
    super(scope, id);
    this.endpointName = this.checkedName(props.endpointName);
    this.endpointArn = endpointArn(this, this.endpointName);
    this.thresholds = props.alarms;
    const { removalPolicy } = props;
    this.encryptionKey =
      props.encryptionKey ??
      new DataKey(this, 'Key', { description: `Volumes of endpoint ${this.endpointName}`, removalPolicy });
    const logsKey =
      props.logsKey ??
      new DataKey(this, 'LogsKey', { description: `Logs and alarms of endpoint ${this.endpointName}`, removalPolicy });
    this.capture = props.capture ?? new CaptureStore(this, 'Capture', { removalPolicy });
    this.alarmTopic = props.alarms?.topic ?? new AlarmTopic(this, 'Alarms', { encryptionKey: logsKey }).topic;
    this.logGroup = new ProtectedLogGroup(this, 'Logs', {
      // SageMaker writes to this name; a group that it makes itself has no key and never expires.
      logGroupName: `/aws/sagemaker/Endpoints/${this.endpointName}`,
      encryptionKey: logsKey,
      removalPolicy,
    });
    this.configuration = new sagemaker.CfnEndpointConfig(this, 'Configuration', {
      kmsKeyId: Lazy.string({ produce: () => this.volumeKeyArn() }),
      productionVariants: Lazy.any({ produce: () => this.variants.map(renderVariant) }),
      shadowProductionVariants: Lazy.any({ produce: () => this.shadows.map(renderVariant) }, { omitEmptyArray: true }),
      dataCaptureConfig: {
        enableCapture: true,
        initialSamplingPercentage: this.capture.samplingPercentage,
        destinationS3Uri: this.capture.destinationUri,
        kmsKeyId: this.capture.keyArn,
        captureOptions: [{ captureMode: 'Input' }, { captureMode: 'Output' }],
        // Other types would be stored in Base64, which no monitor reads.
        captureContentTypeHeader: {
          csvContentTypes: ['text/csv'],
          jsonContentTypes: ['application/json', 'application/jsonlines'],
        },
      },
    });
    this.endpoint = new sagemaker.CfnEndpoint(this, 'Endpoint', {
      endpointName: this.endpointName,
      endpointConfigName: this.configuration.attrEndpointConfigName,
      // Scaling owns the number of instances; an update must not throw the fleet back to its first size.
      retainAllVariantProperties: true,
      excludeRetainedVariantProperties: [{ variantPropertyType: 'DesiredWeight' }],
      deploymentConfig: this.deploymentConfig(props.rollout ?? {}),
    });
    this.endpoint.node.addDependency(this.logGroup);
    this.addVariant(ModelEndpoint.FIRST_VARIANT, { model: props.model, capacity: props.capacity });
  }

  /**
   * Adds a model that takes a share of the traffic, to try one version against another.
   *
   * @throws Error when the name is taken or the options are out of range
   */
  public addVariant(name: string, options: VariantOptions): void {
    if (this.shadows.length > 0) {
      throw new Error(
        `${this.node.path}: cannot add the variant '${name}' beside a shadow variant; SageMaker allows one production variant then.`,
      );
    }
    const variant = this.add(this.variants, name, options);
    const alarms = new EndpointAlarms(this, `Alarms-${name}`, {
      endpointName: this.endpointName,
      variantName: name,
      topic: this.alarmTopic,
      thresholds: this.thresholds,
    });
    this.rollbackAlarms.push(...alarms.rollbackAlarms);
    if (variant.maxInstances > variant.minInstances) {
      new VariantScaling(this, `Scaling-${name}`, {
        ...variant,
        endpoint: this.endpoint,
        endpointName: this.endpointName,
        variantName: name,
      });
    }
  }

  /**
   * Adds a model that gets a copy of the traffic and whose answers nobody sees, to test it on real requests.
   *
   * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-shadow-deployment.html
   *
   * @throws Error when the endpoint has several production variants or a shadow already
   */
  public addShadowVariant(name: string, options: VariantOptions): void {
    if (this.variants.length > 1 || this.shadows.length > 0) {
      throw new Error(
        `${this.node.path}: cannot add the shadow variant '${name}'; SageMaker allows one, beside one production variant, and this endpoint has ${this.variants.length} production and ${this.shadows.length} shadow variant(s).`,
      );
    }
    this.add(this.shadows, name, options);
  }

  public grantInvoke(grantee: iam.IGrantable): iam.Grant {
    return grantInvoke(this, grantee);
  }

  public metric(
    metricName: string,
    variantName: string = ModelEndpoint.FIRST_VARIANT,
    options?: cloudwatch.MetricOptions,
  ): cloudwatch.Metric {
    return variantMetric(this, metricName, variantName, options);
  }

  /** Number of requests. */
  public metricInvocations(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('Invocations', undefined, { statistic: 'Sum', ...options });
  }

  /** Share of requests that the model failed, from 0 to 1. */
  public metricServerErrors(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('Invocation5XXErrors', undefined, { statistic: 'Average', ...options });
  }

  /** Number of requests that were rejected. */
  public metricClientErrors(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('Invocation4XXErrors', undefined, { statistic: 'Sum', ...options });
  }

  /** Time the model takes, 99th percentile, in microseconds. */
  public metricModelLatency(options?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.metric('ModelLatency', undefined, { statistic: 'p99', ...options });
  }

  private add(list: ResolvedVariant[], name: string, options: VariantOptions): ResolvedVariant {
    if ([...this.variants, ...this.shadows].some((variant) => variant.name === name)) {
      throw new Error(`${this.node.path}: there is a variant '${name}' already; give each its own name.`);
    }
    const variant = resolveVariant(this.node.path, name, options);
    list.push(variant);
    this.grantRuntime(variant);
    this.recordVolumeEncryption();
    return variant;
  }

  /**
   * What the model's role needs at this endpoint: its log group, the captures, and a grant for the volumes.
   *
   * The policy belongs to the endpoint, so that models may live in a stack of their own.
   */
  private grantRuntime(variant: ResolvedVariant): void {
    const policy = new iam.Policy(this, `Runtime-${variant.name}`, { roles: [variant.model.role] });
    const group = Stack.of(this).formatArn({
      service: 'logs',
      resource: `log-group:/aws/sagemaker/Endpoints/${this.endpointName}`,
    });
    policy.addStatements(
      new iam.PolicyStatement({
        sid: 'EndpointLogs',
        // SageMaker asks for CreateLogGroup even where the group exists.
        actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        resources: [group, `${group}:*`],
      }),
      new iam.PolicyStatement({
        sid: 'VolumeKey',
        actions: ['kms:DescribeKey'],
        resources: [this.encryptionKey.keyArn],
      }),
    );
    KeyServiceGrants.of(this.encryptionKey).grantForAwsResources(policy);
    this.capture.grantCapture(policy);
    this.endpoint.node.addDependency(policy);
  }

  private volumeKeyArn(): string | undefined {
    const all = [...this.variants, ...this.shadows].map((variant) => this.encryptionOf(variant));
    return all.every((encryption) => encryption.key) ? this.encryptionKey.keyArn : undefined;
  }

  /** The template says why a volume key is missing, so that a reader need not know the instance types. */
  private recordVolumeEncryption(): void {
    this.configuration.addMetadata(
      'VolumeEncryption',
      Object.fromEntries(
        [...this.variants, ...this.shadows].map((variant) => [variant.name, this.encryptionOf(variant).reason]),
      ),
    );
  }

  private encryptionOf(variant: ResolvedVariant): VolumeEncryption {
    return VolumeEncryption.forInstanceType(variant.instanceType, this.encryptionKey);
  }

  private deploymentConfig(rollout: CanaryRollout): sagemaker.CfnEndpoint.DeploymentConfigProperty {
    const percent = rollout.canaryPercent ?? 10;
    if (!(percent >= 1 && percent <= 50)) {
      throw new Error(`${this.node.path}: canaryPercent is ${percent}; expected 1 to 50.`);
    }
    return {
      blueGreenUpdatePolicy: {
        trafficRoutingConfiguration: {
          type: 'CANARY',
          canarySize: { type: 'CAPACITY_PERCENT', value: percent },
          waitIntervalInSeconds: (rollout.bakeTime ?? Duration.minutes(10)).toSeconds(),
        },
        terminationWaitInSeconds: (rollout.terminationWait ?? Duration.minutes(10)).toSeconds(),
        // Beyond this the deployment counts as failed and is rolled back.
        maximumExecutionTimeoutInSeconds: Duration.hours(4).toSeconds(),
      },
      autoRollbackConfiguration: {
        alarms: Lazy.any({
          produce: () => this.rollbackAlarms.map((alarm) => ({ alarmName: alarm.alarmName })),
        }),
      },
    };
  }

  private checkedName(name?: string): string {
    const checked = name ?? Names.uniqueResourceName(this, { maxLength: 63, separator: '-' });
    if (Token.isUnresolved(checked) || !/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/.test(checked)) {
      throw new Error(
        `${this.node.path}: endpointName is '${checked}'; expected up to 63 letters, digits and inner hyphens, written out, because alarms and log group are made before the endpoint.`,
      );
    }
    return checked;
  }
}

class ImportedEndpoint extends Construct implements IModelEndpoint {
  public readonly endpointArn: string;

  constructor(
    scope: Construct,
    id: string,
    public readonly endpointName: string,
    private readonly variantName: string,
  ) {
    super(scope, id);
    this.endpointArn = endpointArn(this, endpointName);
  }

  public grantInvoke(grantee: iam.IGrantable): iam.Grant {
    return grantInvoke(this, grantee);
  }

  public metric(
    metricName: string,
    variantName: string = this.variantName,
    options?: cloudwatch.MetricOptions,
  ): cloudwatch.Metric {
    return variantMetric(this, metricName, variantName, options);
  }
}

function endpointArn(scope: Construct, endpointName: string): string {
  return Stack.of(scope).formatArn({ service: 'sagemaker', resource: 'endpoint', resourceName: endpointName });
}

function grantInvoke(endpoint: IModelEndpoint, grantee: iam.IGrantable): iam.Grant {
  return iam.Grant.addToPrincipal({
    grantee,
    actions: ['sagemaker:InvokeEndpoint'],
    resourceArns: [endpoint.endpointArn],
  });
}

function variantMetric(
  endpoint: IModelEndpoint,
  metricName: string,
  variantName: string,
  options?: cloudwatch.MetricOptions,
): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: 'AWS/SageMaker',
    metricName,
    dimensionsMap: { EndpointName: endpoint.endpointName, VariantName: variantName },
    ...options,
  }).attachTo(endpoint);
}

function renderVariant(variant: ResolvedVariant): sagemaker.CfnEndpointConfig.ProductionVariantProperty {
  return {
    variantName: variant.name,
    modelName: variant.model.modelName,
    instanceType: variant.instanceType,
    initialInstanceCount: variant.minInstances,
    initialVariantWeight: variant.weight,
    enableSsmAccess: false,
  };
}
