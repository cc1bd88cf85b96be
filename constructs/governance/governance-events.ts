import * as events from 'aws-cdk-lib/aws-events';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DataKey } from '../keys';
import { letAlarmsPublish } from './alarm-publication';
import { FINDING_EVENTS, type GovernedEvents, MODEL_EVENTS } from './governed-events';
import { UndeliveredEvents } from './undelivered-events';

/** Properties of `GovernanceEvents`. */
export interface GovernanceEventsProps {
  /**
   * Topic that is told. The policies of an imported one, and of its key, must let EventBridge publish.
   *
   * @default - an encrypted topic of its own; subscribe people to it
   */
  readonly topic?: sns.ITopic;

  /**
   * Key of the topic that the construct makes, and of the queue of what could not be delivered.
   *
   * @default - a key of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Topic that is told when a notice could not be delivered. Another one than `topic`, such as that of `AlarmTopic`.
   *
   * @default - `topic`, which must then let CloudWatch alarms publish if it is imported
   */
  readonly alarmTopic?: sns.ITopic;

  /**
   * Whether people hear of findings of GuardDuty, Macie, Access Analyzer and Inspector too. Leave them out where a
   * security team hears of them elsewhere.
   *
   * @default true
   */
  readonly findings?: boolean;
}

/**
 * Tells people what happens to models and endpoints, and what detectors find.
 *
 * Who may release a model, who must judge an incident and who must tell users all depend on hearing of it. The topic is the
 * one place where they subscribe.
 */
export class GovernanceEvents extends Construct {
  /** The topic; subscribe people or a ticket system to it. */
  public readonly topic: sns.ITopic;

  /** Keeps what could not be delivered. */
  public readonly undelivered: UndeliveredEvents;

  /** One rule for each kind of event. */
  public readonly rules: events.Rule[];

  constructor(scope: Construct, id: string, props: GovernanceEventsProps = {}) {
    super(scope, id);
    const key = props.encryptionKey ?? new DataKey(this, 'Key', { description: `Notices of ${this.node.path}` });
    this.topic = props.topic ?? this.ownTopic(key);
    this.undelivered = new UndeliveredEvents(this, 'Undelivered', {
      encryptionKey: key,
      alarmTopic: props.alarmTopic ?? this.topic,
    });
    const target = this.undelivered.target(this.topic);
    const governed: GovernedEvents[] = [...MODEL_EVENTS, ...((props.findings ?? true) ? FINDING_EVENTS : [])];
    this.rules = governed.map(
      ({ id: ruleId, description, pattern }) =>
        new events.Rule(this, ruleId, { description, eventPattern: pattern, targets: [target] }),
    );
  }

  private ownTopic(masterKey: kms.IKey): sns.Topic {
    const topic = new sns.Topic(this, 'Topic', { displayName: 'AI governance', masterKey, enforceSSL: true });
    letAlarmsPublish(topic);
    return topic;
  }
}
