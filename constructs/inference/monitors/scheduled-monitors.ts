import { Construct } from 'constructs';
import { UndeliveredEvents } from '../../governance';
import type { ModelArtifact } from '../model-artifact';
import type { IEndpointMonitor, IEndpointMonitors } from './endpoint-monitor';
import { type EndpointMonitorsProps, monitorSetting } from './endpoint-monitors-props';
import { DATA_QUALITY, MODEL_BIAS, MODEL_EXPLAINABILITY, MODEL_QUALITY, type MonitorKind } from './monitor-kind';
import type {
  DataQualityMonitorOptions,
  LabelledMonitorOptions,
  ModelBiasMonitorOptions,
  ModelExplainabilityMonitorOptions,
  ModelQualityMonitorOptions,
  MonitorOptions,
} from './monitor-options';
import type { MonitorParts, MonitorSetting } from './monitor-parts';
import { MonitorSchedule } from './monitor-schedule';
import type { MonitoringStore } from './monitoring-store';
import type { MonitorFile } from './monitoring-workflow';
import { ScheduledMonitor, type ScheduledMonitorInputs } from './scheduled-monitor';

/**
 * Monitors of an endpoint, as processing jobs that a state machine starts on a schedule. For every account.
 *
 * AWS has closed Model Monitor and Clarify to new customers. What they did is a job over captured traffic; this runs the
 * same jobs, with the same contract for the image, without them. Each has an isolated container and a role of its own. A
 * run that finds violations, one that fails, and one that never comes all raise alarms.
 *
 * Sources: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-availability-change.html,
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-containers.html (the contract)
 */
export class ScheduledMonitors extends Construct implements IEndpointMonitors {
  /** Where baselines, labels and reports lie. */
  public readonly store: MonitoringStore;

  private readonly setting: MonitorSetting;
  private undelivered?: UndeliveredEvents;

  /** @throws Error when the network has no security group, or more than five */
  constructor(scope: Construct, id: string, props: EndpointMonitorsProps) {
    super(scope, id);
    this.setting = monitorSetting(this, props);
    this.store = this.setting.store;
  }

  public addDataQuality(options: DataQualityMonitorOptions): IEndpointMonitor {
    return this.add(DATA_QUALITY, options, MonitorSchedule.hourly(), (parts) => ({
      delayHours: 0,
      files: [
        file(parts, 'constraints', 'baseline_constraints', 'constraints.json', options.constraints),
        file(parts, 'statistics', 'baseline_statistics', 'statistics.json', options.statistics),
      ],
      environment: {},
    }));
  }

  public addModelQuality(options: ModelQualityMonitorOptions): IEndpointMonitor {
    return this.add(MODEL_QUALITY, options, MonitorSchedule.daily(), (parts) => ({
      files: [file(parts, 'constraints', 'baseline_constraints', 'constraints.json', options.constraints)],
      ...labelled(parts, options, { problem_type: options.problemType }),
    }));
  }

  public addBias(options: ModelBiasMonitorOptions): IEndpointMonitor {
    return this.add(MODEL_BIAS, options, MonitorSchedule.daily(), (parts) => ({
      files: [
        file(parts, 'analysis', 'analysis_config', 'analysis_config.json', options.analysis),
        file(parts, 'constraints', 'baseline_constraints', 'analysis.json', options.constraints),
      ],
      ...labelled(parts, options, {}),
    }));
  }

  public addExplainability(options: ModelExplainabilityMonitorOptions): IEndpointMonitor {
    return this.add(MODEL_EXPLAINABILITY, options, MonitorSchedule.daily(), (parts) => ({
      delayHours: 0,
      files: [
        file(parts, 'analysis', 'analysis_config', 'analysis_config.json', options.analysis),
        file(parts, 'constraints', 'baseline_constraints', 'analysis.json', options.constraints),
      ],
      environment: {},
    }));
  }

  private add(
    kind: MonitorKind,
    options: MonitorOptions,
    schedule: MonitorSchedule,
    describe: (parts: MonitorParts) => ScheduledMonitorInputs,
  ): IEndpointMonitor {
    this.undelivered ??= new UndeliveredEvents(this, 'Undelivered', {
      encryptionKey: this.setting.operationsKey,
      alarmTopic: this.setting.topic,
    });
    return new ScheduledMonitor(this, kind, this.setting, options, schedule, this.undelivered.queue, describe);
  }
}

function file(
  parts: MonitorParts,
  name: string,
  variable: string,
  fileName: string,
  place?: ModelArtifact,
): MonitorFile {
  return {
    name,
    variable,
    fileName: place?.objectKey.split('/').pop() ?? fileName,
    place: parts.file(place, fileName),
  };
}

function labelled(parts: MonitorParts, options: LabelledMonitorOptions, environment: { [name: string]: string }) {
  return {
    delayHours: parts.delayHours(options.labelDelay),
    labels: parts.labels(options.labels),
    environment: {
      ...environment,
      ...(options.inferenceAttribute && { inference_attribute: options.inferenceAttribute }),
      ...(options.probabilityAttribute && { probability_attribute: options.probabilityAttribute }),
      ...(options.probabilityThreshold !== undefined && {
        probability_threshold_attribute: `${options.probabilityThreshold}`,
      }),
    },
  };
}
