import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import type { ModelArtifact } from '../model-artifact';
import { MonitorSchedule } from './monitor-schedule';
import { MonitoredJob, type MonitorOptions, type MonitorSetting } from './monitored-job';

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

/** Compares what the model's answers depend on with what they depended on. Made by `ModelMonitors.addExplainability`. */
export class ModelExplainabilityMonitor extends MonitoredJob {
  /** @internal */
  constructor(scope: Construct, id: string, setting: MonitorSetting, options: ModelExplainabilityMonitorOptions) {
    super(scope, id, setting, options, 'ModelExplainability', MonitorSchedule.daily());
    this.scheduleJob(
      new sagemaker.CfnModelExplainabilityJobDefinition(this, 'Job', {
        modelExplainabilityAppSpecification: {
          imageUri: this.imageUri,
          configUri: this.readable(options.analysis, 'analysis_config.json'),
          environment: this.environment,
        },
        modelExplainabilityBaselineConfig: {
          constraintsResource: { s3Uri: this.readable(options.constraints, 'analysis.json') },
        },
        modelExplainabilityJobInput: { endpointInput: this.endpointInput },
        modelExplainabilityJobOutputConfig: this.outputConfig,
        jobResources: this.jobResources,
        networkConfig: this.networkConfig,
        stoppingCondition: this.stoppingCondition,
        roleArn: this.role.roleArn,
      }),
    );
  }
}
