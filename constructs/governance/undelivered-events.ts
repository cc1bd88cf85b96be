import { Duration, Names, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { TopicTarget } from '../audit';
import { KeyServiceGrants } from '../keys';

/** Properties of `UndeliveredEvents`. */
export interface UndeliveredEventsProps {
  /** Key of the queue. */
  readonly encryptionKey: kms.IKey;

  /**
   * Topic that is told when an event could not be delivered. Best not the topic whose deliveries fail. The policies of an
   * imported one, and of its key, must let CloudWatch alarms publish, as `AlarmTopic` does.
   */
  readonly alarmTopic: sns.ITopic;
}

/**
 * Keeps the events that EventBridge could not deliver, and raises an alarm when there is one.
 *
 * An alert that got lost looks like no incident. EventBridge tries for a day and then drops the event, unless the rule has
 * a dead-letter queue.
 *
 * Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
 */
export class UndeliveredEvents extends Construct {
  /** The queue; its messages are kept for fourteen days. */
  public readonly queue: sqs.Queue;

  /** Goes off while a message lies in the queue. */
  public readonly alarm: cloudwatch.Alarm;

  constructor(scope: Construct, id: string, props: UndeliveredEventsProps) {
    super(scope, id);
    const queueName = Names.uniqueResourceName(this, { maxLength: 80, separator: '-' });
    this.queue = new sqs.Queue(this, 'Queue', {
      queueName,
      encryptionMasterKey: props.encryptionKey,
      dataKeyReuse: Duration.minutes(5),
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    KeyServiceGrants.of(props.encryptionKey).grantToEventBridgeForQueues(queueName);
    const { account, partition, region } = Stack.of(this);
    this.queue.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'UndeliveredEvents',
        principals: [new iam.ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        // By pattern and not by the rule's ARN: rules of other stacks share the queue without a circle between them.
        conditions: { ArnLike: { 'aws:SourceArn': `arn:${partition}:events:${region}:${account}:rule/*` } },
      }),
    );
    this.alarm = this.queue
      .metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' })
      .createAlarm(this, 'Alarm', {
        threshold: 0,
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
        alarmDescription:
          'A notice could not be delivered. Read the dead-letter queue, repair the target, tell people.',
      });
    this.alarm.addAlarmAction(new actions.SnsAction(props.alarmTopic));
  }

  /**
   * A topic as the target of rules, with this queue for what cannot be delivered.
   *
   * @param topic the topic; the policies of an imported one, and of its key, must already let EventBridge publish
   * @param message what people are sent; the whole event when left out
   */
  public target(topic: sns.ITopic, message?: events.RuleTargetInput): events.IRuleTarget {
    return new KeptTopicTarget(topic, this.queue, message);
  }
}

class KeptTopicTarget implements events.IRuleTarget {
  private readonly target: TopicTarget;

  constructor(
    topic: sns.ITopic,
    private readonly queue: sqs.IQueue,
    private readonly message?: events.RuleTargetInput,
  ) {
    this.target = new TopicTarget(topic);
  }

  public bind(rule: events.IRuleRef, id?: string): events.RuleTargetConfig {
    return {
      ...this.target.bind(rule, id),
      deadLetterConfig: { arn: this.queue.queueArn },
      ...(this.message && { input: this.message }),
    };
  }
}
