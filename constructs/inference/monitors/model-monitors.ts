import { Lazy } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { UndeliveredEvents } from '../../governance';
import type { IEndpointMonitor, IEndpointMonitors } from './endpoint-monitor';
import { type EndpointMonitorsProps, monitorSetting } from './endpoint-monitors-props';
import { dataQualityJob, modelBiasJob, modelExplainabilityJob, modelQualityJob } from './job-definition';
import { ModelMonitor } from './model-monitor';
import { DATA_QUALITY, MODEL_BIAS, MODEL_EXPLAINABILITY, MODEL_QUALITY } from './monitor-kind';
import type {
  DataQualityMonitorOptions,
  ModelBiasMonitorOptions,
  ModelExplainabilityMonitorOptions,
  ModelQualityMonitorOptions,
} from './monitor-options';
import type { MonitorSetting } from './monitor-parts';
import { MonitorSchedule } from './monitor-schedule';
import type { MonitoringStore } from './monitoring-store';

/**
 * Monitors of an endpoint, scheduled by SageMaker Model Monitor.
 *
 * **Only for accounts that used Model Monitor before AWS closed it to new customers in 2026**; everybody else takes
 * `ScheduledMonitors`, which runs the same images.
 *
 * Each monitor has a job in an isolated container, a role of its own, and alarms. A run that finds violations, or fails,
 * is reported whatever its metrics are.
 *
 * Sources: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor.html,
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-availability-change.html
 */
export class ModelMonitors extends Construct implements IEndpointMonitors {
  /** Where baselines, labels and reports lie. */
  public readonly store: MonitoringStore;

  private readonly setting: MonitorSetting;
  private readonly roleArns: string[] = [];

  /** @throws Error when the network has no security group, or more than five */
  constructor(scope: Construct, id: string, props: EndpointMonitorsProps) {
    super(scope, id);
    this.setting = monitorSetting(this, props);
    this.store = this.setting.store;
  }

  public addDataQuality(options: DataQualityMonitorOptions): IEndpointMonitor {
    return this.reported(
      new ModelMonitor(this, DATA_QUALITY, this.setting, options, MonitorSchedule.hourly(), (scope, parts) =>
        dataQualityJob(scope, parts, options),
      ),
    );
  }

  public addModelQuality(options: ModelQualityMonitorOptions): IEndpointMonitor {
    return this.reported(
      new ModelMonitor(this, MODEL_QUALITY, this.setting, options, MonitorSchedule.daily(), (scope, parts) =>
        modelQualityJob(scope, parts, options),
      ),
    );
  }

  public addBias(options: ModelBiasMonitorOptions): IEndpointMonitor {
    return this.reported(
      new ModelMonitor(this, MODEL_BIAS, this.setting, options, MonitorSchedule.daily(), (scope, parts) =>
        modelBiasJob(scope, parts, options),
      ),
    );
  }

  public addExplainability(options: ModelExplainabilityMonitorOptions): IEndpointMonitor {
    return this.reported(
      new ModelMonitor(this, MODEL_EXPLAINABILITY, this.setting, options, MonitorSchedule.daily(), (scope, parts) =>
        modelExplainabilityJob(scope, parts, options),
      ),
    );
  }

  private reported(monitor: ModelMonitor): IEndpointMonitor {
    if (this.roleArns.length === 0) this.report();
    this.roleArns.push(monitor.role.roleArn);
    return monitor;
  }

  /**
   * Tells people of jobs under the monitors' roles that found violations or did not finish. Names of metrics differ from
   * model to model; the message that a job leaves does not.
   */
  private report(): void {
    const { topic, operationsKey } = this.setting;
    const target = new UndeliveredEvents(this, 'Undelivered', {
      encryptionKey: operationsKey,
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
