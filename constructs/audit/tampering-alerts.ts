import * as events from 'aws-cdk-lib/aws-events';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DataKey } from '../keys';
import { TAMPERING_EVENTS } from './tampering-events';
import { TopicTarget } from './topic-target';
import { UndeliveredAlerts } from './undelivered-alerts';

/** Properties of `TamperingAlerts`. */
export interface TamperingAlertsProps {
  /**
   * The topic that is told. Its policy, if it is imported, must let `events.amazonaws.com` publish, and its key must let
   * that service use it.
   *
   * @default - an encrypted topic of the construct's own
   */
  readonly topic?: sns.ITopic;

  /**
   * The key of the topic that the construct makes, and of the queue for events that could not be delivered.
   *
   * @default - a `DataKey` of the construct's own
   */
  readonly encryptionKey?: kms.IKey;
}

/**
 * Tells people, minutes later, that somebody has touched what an audit relies on: trails, keys, buckets, log groups, the
 * Config recorder, the log of model invocations.
 *
 * Deployments cause such calls too. Compare an alert with the record of changes; one without a change is an incident.
 * The rules see the calls of their own region, and only while a trail records management events.
 */
export class TamperingAlerts extends Construct {
  /** The topic that is told; subscribe people or a ticket system to it. */
  public readonly topic: sns.ITopic;

  /** Events that could not be delivered. */
  public readonly undelivered: sqs.Queue;

  /** One rule a service. */
  public readonly rules: events.Rule[];

  constructor(scope: Construct, id: string, props: TamperingAlertsProps = {}) {
    super(scope, id);
    this.topic = props.topic ?? this.ownTopic(props.encryptionKey);
    this.undelivered = new UndeliveredAlerts(this, 'Undelivered', {
      encryptionKey: props.encryptionKey ?? this.topic.masterKey,
    }).queue;
    const target = new TopicTarget(this.topic, this.undelivered);
    this.rules = TAMPERING_EVENTS.map(
      ({ id: ruleId, description, eventSource, eventNames }) =>
        new events.Rule(this, ruleId, {
          description,
          eventPattern: {
            source: [`aws.${eventSource.split('.')[0]}`],
            detailType: ['AWS API Call via CloudTrail'],
            detail: { eventSource: [eventSource], eventName: [...eventNames] },
          },
          targets: [target],
        }),
    );
  }

  private ownTopic(encryptionKey?: kms.IKey): sns.Topic {
    return new sns.Topic(this, 'Topic', {
      displayName: 'Tampering with audit controls',
      masterKey: encryptionKey ?? new DataKey(this, 'Key'),
      enforceSSL: true,
    });
  }
}
