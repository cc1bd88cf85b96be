import { Duration } from 'aws-cdk-lib';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import type { ModelArtifact } from '../model-artifact';
import { MonitorSchedule } from './monitor-schedule';
import { MonitoredJob, type MonitorOptions, type MonitorSetting } from './monitored-job';

/** What the model answers. */
export enum MonitoredProblemType {
  /** A number. */
  REGRESSION = 'Regression',
  /** One of two classes. */
  BINARY_CLASSIFICATION = 'BinaryClassification',
  /** One of several classes. */
  MULTICLASS_CLASSIFICATION = 'MulticlassClassification',
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
   * How long labels take to arrive, in whole hours. Traffic is judged that much later.
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

/** Compares the model's answers with what turned out to be true. Made by `ModelMonitors.addModelQuality`. */
export class ModelQualityMonitor extends MonitoredJob {
  /** @internal */
  constructor(scope: Construct, id: string, setting: MonitorSetting, options: ModelQualityMonitorOptions) {
    super(scope, id, setting, options, 'ModelQuality', MonitorSchedule.daily());
    this.scheduleJob(
      new sagemaker.CfnModelQualityJobDefinition(this, 'Job', {
        modelQualityAppSpecification: {
          imageUri: this.imageUri,
          problemType: options.problemType,
          environment: this.environment,
        },
        modelQualityBaselineConfig: {
          constraintsResource: { s3Uri: this.readable(options.constraints, 'constraints.json') },
        },
        modelQualityJobInput: {
          endpointInput: {
            ...this.endpointInput,
            ...this.windowBefore(options.labelDelay ?? Duration.days(1)),
            inferenceAttribute: options.inferenceAttribute,
            probabilityAttribute: options.probabilityAttribute,
            probabilityThresholdAttribute: options.probabilityThreshold,
          },
          groundTruthS3Input: this.readableLabels(options.labels),
        },
        modelQualityJobOutputConfig: this.outputConfig,
        jobResources: this.jobResources,
        networkConfig: this.networkConfig,
        stoppingCondition: this.stoppingCondition,
        roleArn: this.role.roleArn,
      }),
    );
  }
}
