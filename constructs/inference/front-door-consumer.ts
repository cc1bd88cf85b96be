import { Duration } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** What a consumer of a front door may use. */
export interface ConsumerOptions {
  /**
   * Requests a day.
   *
   * @default 10000
   */
  readonly requestsPerDay?: number;

  /**
   * Requests a second, over time.
   *
   * @default 10
   */
  readonly requestsPerSecond?: number;

  /**
   * Requests at once.
   *
   * @default 20
   */
  readonly burst?: number;

  /**
   * Answered requests in one hour beyond which an alarm says that the consumer may be copying the model.
   *
   * @default - half of the daily quota
   */
  readonly extractionAlarmPerHour?: number;

  /**
   * Who the consumer is. Gets the right to call, where the front door authorises by IAM.
   *
   * @default - nobody; grant it later with `PrivateFrontDoor.grantInvoke`
   */
  readonly grantee?: iam.IGrantable;
}

/** Properties of `FrontDoorConsumer`. */
export interface FrontDoorConsumerProps extends ConsumerOptions {
  /** Name of the consumer. */
  readonly consumerName: string;

  /** Stage that the consumer may call. */
  readonly stage: apigateway.Stage;

  /** Namespace of the metric `AnsweredRequests` with the dimension `ApiKeyId`. */
  readonly metricNamespace: string;

  /** Topic that is told of alarms. */
  readonly alarmTopic: sns.ITopic;
}

/**
 * One consumer of a front door: its API key, its quota, and the alarm on its rate.
 *
 * The key is no proof of identity, it only counts: whoever calls must also sign or show a token. Quotas bound what a
 * stolen identity can cost, and how fast anybody can copy the model by asking it.
 */
export class FrontDoorConsumer extends Construct {
  /** Key that the consumer sends in the header `x-api-key`. Its value is in no template; read it from API Gateway. */
  public readonly apiKey: apigateway.ApiKey;

  /** Plan that holds the consumer's quota. */
  public readonly usagePlan: apigateway.UsagePlan;

  /** Goes off when the consumer gets more answers in an hour than its use explains. */
  public readonly extractionAlarm: cloudwatch.Alarm;

  /** Name of the consumer. */
  public readonly consumerName: string;

  constructor(scope: Construct, id: string, props: FrontDoorConsumerProps) {
    super(scope, id);
    this.consumerName = props.consumerName;
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(props.consumerName)) {
      throw new Error(
        `${this.node.path}: consumerName is '${props.consumerName}'; expected up to 64 letters, digits, hyphens and underscores.`,
      );
    }
    const requestsPerDay = props.requestsPerDay ?? 10_000;
    const extraction = props.extractionAlarmPerHour ?? Math.ceil(requestsPerDay / 2);
    for (const [name, value] of Object.entries({ requestsPerDay, extractionAlarmPerHour: extraction })) {
      if (!Number.isInteger(value) || value < 1) {
        throw new Error(`${this.node.path}: ${name} is ${value}; expected a whole number of at least 1.`);
      }
    }
    this.apiKey = new apigateway.ApiKey(this, 'Key', { description: `Consumer ${props.consumerName}` });
    this.usagePlan = new apigateway.UsagePlan(this, 'Plan', {
      description: `Consumer ${props.consumerName}`,
      quota: { limit: requestsPerDay, period: apigateway.Period.DAY },
      throttle: { rateLimit: props.requestsPerSecond ?? 10, burstLimit: props.burst ?? 20 },
      apiStages: [{ api: props.stage.restApi, stage: props.stage }],
    });
    this.usagePlan.addApiKey(this.apiKey);
    this.extractionAlarm = this.metricAnsweredRequests(props.metricNamespace).createAlarm(this, 'ExtractionRate', {
      alarmDescription: `Consumer ${props.consumerName} gets more answers than its use explains; it may be copying the model.`,
      threshold: extraction,
      evaluationPeriods: 1,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    this.extractionAlarm.addAlarmAction(new actions.SnsAction(props.alarmTopic));
    this.extractionAlarm.addOkAction(new actions.SnsAction(props.alarmTopic));
  }

  private metricAnsweredRequests(namespace: string): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace,
      metricName: 'AnsweredRequests',
      dimensionsMap: { ApiKeyId: this.apiKey.keyId },
      statistic: 'Sum',
      period: Duration.hours(1),
    });
  }
}
