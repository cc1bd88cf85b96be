import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import type { ModelArtifact } from '../model-artifact';
import { MonitorSchedule } from './monitor-schedule';
import { MonitoredJob, type MonitorOptions, type MonitorSetting } from './monitored-job';

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

/** Compares what the model is asked with what it was trained on. Made by `ModelMonitors.addDataQuality`. */
export class DataQualityMonitor extends MonitoredJob {
  /** @internal */
  constructor(scope: Construct, id: string, setting: MonitorSetting, options: DataQualityMonitorOptions) {
    super(scope, id, setting, options, 'DataQuality', MonitorSchedule.hourly());
    this.scheduleJob(
      new sagemaker.CfnDataQualityJobDefinition(this, 'Job', {
        dataQualityAppSpecification: { imageUri: this.imageUri, environment: this.environment },
        dataQualityBaselineConfig: {
          constraintsResource: { s3Uri: this.readable(options.constraints, 'constraints.json') },
          statisticsResource: { s3Uri: this.readable(options.statistics, 'statistics.json') },
        },
        dataQualityJobInput: { endpointInput: this.endpointInput },
        dataQualityJobOutputConfig: this.outputConfig,
        jobResources: this.jobResources,
        networkConfig: this.networkConfig,
        stoppingCondition: this.stoppingCondition,
        roleArn: this.role.roleArn,
      }),
    );
  }
}
