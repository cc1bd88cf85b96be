import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** When an alarm on a metric of a monitor goes off. At least one limit. */
export interface MonitorAlarmOptions {
  /** Name of the metric, such as `feature_baseline_drift_age`, `auc` or `bias_metric_DPPL`. */
  readonly metricName: string;

  /**
   * Value above which the alarm goes off.
   *
   * @default - no upper limit
   */
  readonly maximum?: number;

  /**
   * Value below which the alarm goes off.
   *
   * @default - no lower limit
   */
  readonly minimum?: number;

  /**
   * Dimensions beside the endpoint and the schedule. Clarify adds `BiasStage`, `Label`, `LabelValue`, `Facet` and
   * `FacetValue`; an alarm sees a metric only when it names every dimension.
   *
   * @default - none
   */
  readonly dimensions?: { [name: string]: string };
}

/** What all alarms of one monitor share. */
export interface MonitorMetricSource {
  readonly namespace: string;
  readonly endpointName: string;
  readonly scheduleName: string;
  readonly intervalHours: number;
  readonly topic: sns.ITopic;
}

/**
 * Alarms on a metric that a monitor publishes, one for each limit.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-interpreting-cloudwatch.html
 *
 * @throws Error when no limit is given
 */
export function addMetricAlarms(
  scope: Construct,
  source: MonitorMetricSource,
  options: MonitorAlarmOptions,
): cloudwatch.Alarm[] {
  const { metricName, minimum, maximum } = options;
  if (minimum === undefined && maximum === undefined) {
    throw new Error(
      `${scope.node.path}: the alarm on '${metricName}' has neither 'minimum' nor 'maximum'; give at least one of them.`,
    );
  }
  const metric = new cloudwatch.Metric({
    namespace: source.namespace,
    metricName,
    dimensionsMap: {
      Endpoint: source.endpointName,
      MonitoringSchedule: source.scheduleName,
      ...options.dimensions,
    },
    statistic: 'Average',
    period: Duration.hours(source.intervalHours),
  });
  const suffix = Object.values(options.dimensions ?? {}).join('-');
  const alarm = (kind: string, threshold: number, comparisonOperator: cloudwatch.ComparisonOperator) => {
    const made = metric.createAlarm(scope, `Alarm-${metricName}-${kind}${suffix && `-${suffix}`}`, {
      threshold,
      comparisonOperator,
      evaluationPeriods: 1,
      // Without traffic there is nothing to judge. That a run failed is reported by its own event.
      treatMissingData: cloudwatch.TreatMissingData.IGNORE,
      alarmDescription: `${metricName} of endpoint ${source.endpointName} left its limit; see the monitor's report.`,
    });
    made.addAlarmAction(new actions.SnsAction(source.topic));
    made.addOkAction(new actions.SnsAction(source.topic));
    return made;
  };
  return [
    ...(maximum === undefined ? [] : [alarm('Above', maximum, cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD)]),
    ...(minimum === undefined ? [] : [alarm('Below', minimum, cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD)]),
  ];
}
