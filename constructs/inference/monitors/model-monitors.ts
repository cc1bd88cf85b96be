import { Lazy, type RemovalPolicy } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { UndeliveredEvents } from '../../governance/undelivered-events';
import type { ModelEndpoint } from '../model-endpoint';
import { DataQualityMonitor, type DataQualityMonitorOptions } from './data-quality-monitor';
import { ModelBiasMonitor, type ModelBiasMonitorOptions } from './model-bias-monitor';
import { ModelExplainabilityMonitor, type ModelExplainabilityMonitorOptions } from './model-explainability-monitor';
import { ModelQualityMonitor, type ModelQualityMonitorOptions } from './model-quality-monitor';
import type { MonitorNetwork } from './monitor-network';
import type { MonitoredJob, MonitorSetting } from './monitored-job';
import { MonitoringStore } from './monitoring-store';

/** Properties of `ModelMonitors`. */
export interface ModelMonitorsProps {
  /** Endpoint whose captured traffic is judged. */
  readonly endpoint: ModelEndpoint;

  /** Network of the jobs. */
  readonly network: MonitorNetwork;

  /**
   * Where baselines, labels and reports lie.
   *
   * @default - a store of its own
   */
  readonly store?: MonitoringStore;

  /**
   * Key for the volumes of the jobs.
   *
   * @default - the key of the endpoint's volumes
   */
  readonly volumeKey?: kms.IKey;

  /**
   * Topic that is told of violations and failures.
   *
   * @default - the topic of the endpoint's alarms
   */
  readonly topic?: sns.ITopic;

  /**
   * Key of the queue that keeps what could not be delivered.
   *
   * @default - the key of the store
   */
  readonly queueKey?: kms.IKey;

  /**
   * What happens to the store that this construct makes when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Monitors of an endpoint, scheduled by SageMaker Model Monitor.
 *
 * **Only for accounts that used Model Monitor before it was closed to new customers in July 2026**; everybody else takes
 * `ScheduledMonitors`, which runs the same images.
 *
 * Each monitor has a job in an isolated container, a role of its own, and alarms. A run that finds violations, or fails,
 * is reported whatever its metrics are.
 *
 * Sources: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor.html,
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-availability-change.html
 */
export class ModelMonitors extends Construct {
  /** Where baselines, labels and reports lie. */
  public readonly store: MonitoringStore;

  private readonly setting: MonitorSetting;
  private readonly queueKey: kms.IKey;
  private readonly roleArns: string[] = [];

  constructor(scope: Construct, id: string, props: ModelMonitorsProps) {
    super(scope, id);
    const groups = props.network.securityGroups.length;
    if (groups < 1 || groups > 5) {
      throw new Error(`${this.node.path}: network.securityGroups has ${groups} groups; expected one to five.`);
    }
    this.store = props.store ?? new MonitoringStore(this, 'Store', { removalPolicy: props.removalPolicy });
    this.queueKey = props.queueKey ?? this.store.encryptionKey;
    this.setting = {
      endpoint: props.endpoint,
      network: props.network,
      store: this.store,
      volumeKey: props.volumeKey ?? props.endpoint.encryptionKey,
      topic: props.topic ?? props.endpoint.alarmTopic,
    };
  }

  /** Compares what the model is asked with what it was trained on. */
  public addDataQuality(options: DataQualityMonitorOptions): DataQualityMonitor {
    return this.reported(new DataQualityMonitor(this, 'DataQuality', this.setting, options));
  }

  /** Compares the model's answers with what turned out to be true. */
  public addModelQuality(options: ModelQualityMonitorOptions): ModelQualityMonitor {
    return this.reported(new ModelQualityMonitor(this, 'ModelQuality', this.setting, options));
  }

  /** Compares how the model treats groups of people. */
  public addBias(options: ModelBiasMonitorOptions): ModelBiasMonitor {
    return this.reported(new ModelBiasMonitor(this, 'ModelBias', this.setting, options));
  }

  /** Compares what the model's answers depend on with what they depended on. */
  public addExplainability(options: ModelExplainabilityMonitorOptions): ModelExplainabilityMonitor {
    return this.reported(new ModelExplainabilityMonitor(this, 'ModelExplainability', this.setting, options));
  }

  private reported<Monitor extends MonitoredJob>(monitor: Monitor): Monitor {
    if (this.roleArns.length === 0) this.report();
    this.roleArns.push(monitor.role.roleArn);
    return monitor;
  }

  /**
   * Tells people of jobs under the monitors' roles that found violations or did not finish. Names of metrics differ from
   * model to model; the message that a job leaves does not.
   */
  private report(): void {
    const { topic } = this.setting;
    const target = new UndeliveredEvents(this, 'Undelivered', {
      encryptionKey: this.queueKey,
      alarmTopic: topic,
    }).target(topic);
    const roles = Lazy.list({ produce: () => this.roleArns });
    const rule = (id: string, description: string, detail: { [field: string]: unknown }) =>
      new events.Rule(this, id, {
        description,
        eventPattern: {
          source: ['aws.sagemaker'],
          detailType: ['SageMaker Processing Job State Change'],
          detail: { RoleArn: roles, ...detail },
        },
        targets: [target],
      });
    rule('Violations', 'A monitor found violations', {
      ProcessingJobStatus: ['Completed'],
      ExitMessage: [{ prefix: 'CompletedWithViolations' }],
    });
    rule('Failures', 'A monitor did not finish', { ProcessingJobStatus: ['Failed', 'Stopped'] });
  }
}
