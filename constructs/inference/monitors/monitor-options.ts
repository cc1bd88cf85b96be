import type { Duration } from 'aws-cdk-lib';
import type { ModelArtifact } from '../model-artifact';
import type { MonitorAlarmOptions } from './metric-alarm';
import type { MonitorImage } from './monitor-image';
import type { MonitorMachines } from './monitor-machines';
import type { MonitorSchedule } from './monitor-schedule';

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
   * Limits on metrics that the image publishes, where the scheduler publishes them (`ModelMonitors`).
   *
   * @default - none; a run that finds violations or fails is always reported
   */
  readonly alarms?: MonitorAlarmOptions[];
}

/** What a monitor of data quality may be told. */
export interface DataQualityMonitorOptions extends MonitorOptions {
  /**
   * Limits of good data: `constraints.json` of a baselining job.
   *
   * @default - baselines/<endpoint>/data-quality/constraints.json in the store
   */
  readonly constraints?: ModelArtifact;

  /**
   * Distribution of good data: `statistics.json` of a baselining job.
   *
   * @default - baselines/<endpoint>/data-quality/statistics.json in the store
   */
  readonly statistics?: ModelArtifact;
}

/** Where the labels are, and where the answer stands in a capture. */
export interface LabelledMonitorOptions extends MonitorOptions {
  /**
   * Folder of the labels, in JSON lines under `yyyy/mm/dd/hh/`, each with the ID of its request.
   *
   * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-model-quality-merge.html
   *
   * @default - ground-truth/<endpoint>/ in the store
   */
  readonly labels?: ModelArtifact;

  /**
   * How long labels take to arrive, in whole hours up to ninety days; whole days for a daily monitor. Traffic is judged
   * that much later.
   *
   * @default Duration.days(1)
   */
  readonly labelDelay?: Duration;

  /**
   * Where the answer stands in the output: the index of a column or a JSONPath.
   *
   * @default - the image knows
   */
  readonly inferenceAttribute?: string;

  /**
   * Where the probability stands in the output.
   *
   * @default - none
   */
  readonly probabilityAttribute?: string;

  /**
   * Probability from which the answer counts as yes, from 0 to 1.
   *
   * @default - the image knows
   */
  readonly probabilityThreshold?: number;
}

/** What the model answers. */
export enum MonitoredProblemType {
  /** A number. */
  REGRESSION = 'Regression',
  /** One of two classes. */
  BINARY_CLASSIFICATION = 'BinaryClassification',
  /** One of several classes. */
  MULTICLASS_CLASSIFICATION = 'MulticlassClassification',
}

/** What a monitor of model quality may be told. */
export interface ModelQualityMonitorOptions extends LabelledMonitorOptions {
  /** What the model answers. */
  readonly problemType: MonitoredProblemType;

  /**
   * How good the model was: `constraints.json` of a baselining job.
   *
   * @default - baselines/<endpoint>/model-quality/constraints.json in the store
   */
  readonly constraints?: ModelArtifact;
}

/** What a monitor of bias may be told. */
export interface ModelBiasMonitorOptions extends LabelledMonitorOptions {
  /**
   * Which groups are compared, and by which measures.
   *
   * @default - baselines/<endpoint>/model-bias/analysis_config.json in the store
   */
  readonly analysis?: ModelArtifact;

  /**
   * Limits of the measures: `analysis.json` of a baselining job.
   *
   * @default - baselines/<endpoint>/model-bias/analysis.json in the store
   */
  readonly constraints?: ModelArtifact;
}

/** What a monitor of explanations may be told. */
export interface ModelExplainabilityMonitorOptions extends MonitorOptions {
  /**
   * How attributions are computed.
   *
   * @default - baselines/<endpoint>/model-explainability/analysis_config.json in the store
   */
  readonly analysis?: ModelArtifact;

  /**
   * What the attributions were: `analysis.json` of a baselining job.
   *
   * @default - baselines/<endpoint>/model-explainability/analysis.json in the store
   */
  readonly constraints?: ModelArtifact;
}
