import type { Duration } from 'aws-cdk-lib';

/** The machines of a monitoring job. */
export interface MonitorMachines {
  /**
   * Instance type.
   *
   * @default 'ml.m5.xlarge'
   */
  readonly instanceType?: string;

  /**
   * Number of instances, 1 to 100.
   *
   * @default 1
   */
  readonly instanceCount?: number;

  /**
   * Size of the volume of each instance, in GiB, 1 to 16384.
   *
   * @default 30
   */
  readonly volumeSizeGiB?: number;

  /**
   * Time after which a job is stopped. Half an hour at most for an hourly schedule, because a job that merges labels
   * first needs the other half.
   *
   * @default Duration.minutes(30)
   */
  readonly maxRuntime?: Duration;
}
