import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** When the alarms of an endpoint go off. */
export interface EndpointAlarmThresholds {
  /**
   * Share of invocations that the model may fail, in percent, per minute.
   *
   * @default 1
   */
  readonly serverErrorPercent?: number;

  /**
   * Rejected requests (4xx) in five minutes. A burst of malformed requests is what probing looks like.
   *
   * @default 100
   */
  readonly clientErrorsPerFiveMinutes?: number;

  /**
   * Time that one invocation in a hundred may exceed (99th percentile of `ModelLatency`).
   *
   * @default Duration.seconds(5)
   */
  readonly latency?: Duration;

  /**
   * Least number of invocations an hour, below which something in front of the endpoint must be broken.
   *
   * @default - no fixed number; only an unusual drop is reported
   */
  readonly minimumInvocationsPerHour?: number;

  /**
   * Invocations in an hour beyond which somebody may be copying the model by asking it.
   *
   * @default - no fixed number; only an unusual rise is reported
   */
  readonly maximumInvocationsPerHour?: number;
}

/** Where the alarms of an endpoint go, and when they go off. */
export interface EndpointAlarmOptions extends EndpointAlarmThresholds {
  /**
   * Topic that is told of alarms and of their end.
   *
   * @default - a topic of its own; subscribe somebody to the endpoint's `alarmTopic`
   */
  readonly topic?: sns.ITopic;
}

/** Properties of `EndpointAlarms`. */
export interface EndpointAlarmsProps {
  /** Name of the endpoint. A name, because the endpoint itself names these alarms for its rollback. */
  readonly endpointName: string;

  /** Variant that is watched. */
  readonly variantName: string;

  /** Topic that is told of alarms and of their end. */
  readonly topic: sns.ITopic;

  /**
   * When the alarms go off.
   *
   * @default - the defaults of each
   */
  readonly thresholds?: EndpointAlarmThresholds;
}

/**
 * The alarms of one variant: failures, bursts of rejected requests, latency, and unusual traffic in both directions.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html
 */
export class EndpointAlarms extends Construct {
  /** Alarms on which a deployment is rolled back: failures and latency. */
  public readonly rollbackAlarms: cloudwatch.Alarm[];

  private readonly topicAction: actions.SnsAction;
  private readonly props: EndpointAlarmsProps;

  constructor(scope: Construct, id: string, props: EndpointAlarmsProps) {
    super(scope, id);
    this.props = props;
    this.topicAction = new actions.SnsAction(props.topic);
    const thresholds = props.thresholds ?? {};
    this.rollbackAlarms = [this.serverErrors(thresholds), this.latency(thresholds)];
    this.clientErrors(thresholds);
    this.unusualTraffic();
    this.trafficLimits(thresholds);
  }

  private serverErrors(thresholds: EndpointAlarmThresholds): cloudwatch.Alarm {
    // SageMaker reports 1 or 0 for each invocation, so the average is the share of failures.
    return this.alarm('ServerErrors', this.metric('Invocation5XXErrors', 'Average', Duration.minutes(1)), {
      threshold: (thresholds.serverErrorPercent ?? 1) / 100,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      alarmDescription: 'The model fails more invocations than it may.',
    });
  }

  private latency(thresholds: EndpointAlarmThresholds): cloudwatch.Alarm {
    return this.alarm('Latency', this.metric('ModelLatency', 'p99', Duration.minutes(1)), {
      // ModelLatency is in microseconds.
      threshold: (thresholds.latency ?? Duration.seconds(5)).toMilliseconds() * 1000,
      evaluationPeriods: 5,
      datapointsToAlarm: 3,
      alarmDescription: 'The model answers more slowly than it may.',
    });
  }

  private clientErrors(thresholds: EndpointAlarmThresholds): void {
    this.alarm('ClientErrors', this.metric('Invocation4XXErrors', 'Sum', Duration.minutes(5)), {
      threshold: thresholds.clientErrorsPerFiveMinutes ?? 100,
      evaluationPeriods: 1,
      alarmDescription: 'A burst of rejected requests: a broken client, or somebody who probes the model.',
    });
  }

  private unusualTraffic(): void {
    const alarm = new cloudwatch.AnomalyDetectionAlarm(this, 'UnusualTraffic', {
      metric: this.metric('Invocations', 'Sum', Duration.minutes(5)),
      stdDevs: 3,
      comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD,
      evaluationPeriods: 6,
      datapointsToAlarm: 6,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      alarmDescription: 'Traffic has dropped or risen far from its pattern: an outage in front, or bulk extraction.',
    });
    this.notify(alarm);
  }

  private trafficLimits(thresholds: EndpointAlarmThresholds): void {
    const hourly = this.metric('Invocations', 'Sum', Duration.hours(1));
    if (thresholds.minimumInvocationsPerHour !== undefined) {
      this.alarm('InvocationsDrop', hourly, {
        threshold: thresholds.minimumInvocationsPerHour,
        comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
        evaluationPeriods: 1,
        // No invocation means no data at all, which is the very case to report.
        treatMissingData: cloudwatch.TreatMissingData.BREACHING,
        alarmDescription: 'Fewer invocations than expected: something in front of the endpoint is broken.',
      });
    }
    if (thresholds.maximumInvocationsPerHour !== undefined) {
      this.alarm('ExtractionRate', hourly, {
        threshold: thresholds.maximumInvocationsPerHour,
        evaluationPeriods: 1,
        alarmDescription: 'More invocations than the use of the system explains: somebody may be copying the model.',
      });
    }
  }

  private metric(metricName: string, statistic: string, period: Duration): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/SageMaker',
      metricName,
      dimensionsMap: { EndpointName: this.props.endpointName, VariantName: this.props.variantName },
      statistic,
      period,
    });
  }

  private alarm(id: string, metric: cloudwatch.Metric, options: cloudwatch.CreateAlarmOptions): cloudwatch.Alarm {
    const alarm = metric.createAlarm(this, id, {
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      // Silence between requests is no failure.
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      ...options,
    });
    this.notify(alarm);
    return alarm;
  }

  private notify(alarm: cloudwatch.Alarm): void {
    alarm.addAlarmAction(this.topicAction);
    alarm.addOkAction(this.topicAction);
  }
}
