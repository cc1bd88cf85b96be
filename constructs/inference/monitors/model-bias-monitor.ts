import { Duration } from 'aws-cdk-lib';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import type { ModelArtifact } from '../model-artifact';
import type { LabelledMonitorOptions } from './model-quality-monitor';
import { MonitorSchedule } from './monitor-schedule';
import { MonitoredJob, type MonitorSetting } from './monitored-job';

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

/** Compares how the model treats groups of people. Made by `ModelMonitors.addBias`. */
export class ModelBiasMonitor extends MonitoredJob {
  /** @internal */
  constructor(scope: Construct, id: string, setting: MonitorSetting, options: ModelBiasMonitorOptions) {
    super(scope, id, setting, options, 'ModelBias', MonitorSchedule.daily());
    this.scheduleJob(
      new sagemaker.CfnModelBiasJobDefinition(this, 'Job', {
        modelBiasAppSpecification: {
          imageUri: this.imageUri,
          configUri: this.readable(options.analysis, 'analysis_config.json'),
          environment: this.environment,
        },
        modelBiasBaselineConfig: {
          constraintsResource: { s3Uri: this.readable(options.constraints, 'analysis.json') },
        },
        modelBiasJobInput: {
          endpointInput: {
            ...this.endpointInput,
            ...this.windowBefore(options.labelDelay ?? Duration.days(1)),
            inferenceAttribute: options.inferenceAttribute,
            probabilityAttribute: options.probabilityAttribute,
            probabilityThresholdAttribute: options.probabilityThreshold,
          },
          groundTruthS3Input: this.readableLabels(options.labels),
        },
        modelBiasJobOutputConfig: this.outputConfig,
        jobResources: this.jobResources,
        networkConfig: this.networkConfig,
        stoppingCondition: this.stoppingCondition,
        roleArn: this.role.roleArn,
      }),
    );
  }
}
