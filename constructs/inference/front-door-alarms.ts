import { Duration, Stack } from 'aws-cdk-lib';
import type * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** Properties of `FrontDoorAlarms`. */
export interface FrontDoorAlarmsProps {
  /** The API. */
  readonly api: apigateway.RestApi;

  /** Name of the stage. */
  readonly stageName: string;

  /** Name of the web ACL. */
  readonly firewallName: string;

  /** Topic that is told of alarms and of their end. */
  readonly topic: sns.ITopic;

  /**
   * Refused calls in five minutes.
   *
   * @default 100
   */
  readonly refusedPerFiveMinutes?: number;

  /**
   * Calls in five minutes that the firewall blocked.
   *
   * @default 50
   */
  readonly blockedPerFiveMinutes?: number;

  /**
   * Failed calls in five minutes.
   *
   * @default 5
   */
  readonly failedPerFiveMinutes?: number;
}

/** The alarms of a front door: failures, bursts of refused calls, and blocks of the firewall. */
export class FrontDoorAlarms extends Construct {
  constructor(scope: Construct, id: string, props: FrontDoorAlarmsProps) {
    super(scope, id);
    const options = { period: Duration.minutes(5), statistic: 'Sum' };
    const stage = props.api.deploymentStage;
    const watched = {
      Failed: {
        metric: stage.metricServerError(options),
        threshold: props.failedPerFiveMinutes ?? 5,
        alarmDescription: 'Calls to the front door fail.',
      },
      Refused: {
        metric: stage.metricClientError(options),
        threshold: props.refusedPerFiveMinutes ?? 100,
        alarmDescription:
          'A burst of refused calls: a wrong key or policy, an exhausted quota, or somebody who probes.',
      },
      Blocked: {
        metric: new cloudwatch.Metric({
          namespace: 'AWS/WAFV2',
          metricName: 'BlockedRequests',
          dimensionsMap: { WebACL: props.firewallName, Region: Stack.of(this).region, Rule: 'ALL' },
          ...options,
        }),
        threshold: props.blockedPerFiveMinutes ?? 50,
        alarmDescription: 'The firewall blocks many calls: an attack, or a rule that does not suit the input.',
      },
    };
    for (const [name, { metric, threshold, alarmDescription }] of Object.entries(watched)) {
      const alarm = metric.createAlarm(this, name, {
        alarmDescription,
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new actions.SnsAction(props.topic));
      alarm.addOkAction(new actions.SnsAction(props.topic));
    }
  }
}
