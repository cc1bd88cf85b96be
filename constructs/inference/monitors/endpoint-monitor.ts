import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type {
  DataQualityMonitorOptions,
  ModelBiasMonitorOptions,
  ModelExplainabilityMonitorOptions,
  ModelQualityMonitorOptions,
} from './monitor-options';

/** A monitor of an endpoint. */
export interface IEndpointMonitor extends IConstruct {
  /** Name of the monitor; a dimension of its metrics. */
  readonly monitorName: string;

  /** Role of its jobs. */
  readonly role: iam.IRole;

  /** `s3://` address under which its reports lie. */
  readonly reportUri: string;
}

/** The monitors of an endpoint, whoever schedules them. One of each kind. */
export interface IEndpointMonitors extends IConstruct {
  /** Compares what the model is asked with what it was trained on. */
  addDataQuality(options: DataQualityMonitorOptions): IEndpointMonitor;

  /** Compares the model's answers with what turned out to be true. */
  addModelQuality(options: ModelQualityMonitorOptions): IEndpointMonitor;

  /** Compares how the model treats groups of people. */
  addBias(options: ModelBiasMonitorOptions): IEndpointMonitor;

  /** Compares what the model's answers depend on with what they depended on. */
  addExplainability(options: ModelExplainabilityMonitorOptions): IEndpointMonitor;
}
