import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/** A SageMaker endpoint, made here or elsewhere. */
export interface IModelEndpoint extends IConstruct {
  /** Name of the endpoint. */
  readonly endpointName: string;

  /** ARN of the endpoint. */
  readonly endpointArn: string;

  /** Allows `grantee` to invoke this endpoint, past any front door. */
  grantInvoke(grantee: iam.IGrantable): iam.Grant;

  /**
   * A metric of one variant in the namespace `AWS/SageMaker`.
   *
   * @param metricName for example `Invocations`, `ModelLatency` or `Invocation5XXErrors`
   * @param variantName the variant; the first one when left out
   * @param options statistic, period and the like
   */
  metric(metricName: string, variantName?: string, options?: cloudwatch.MetricOptions): cloudwatch.Metric;
}
