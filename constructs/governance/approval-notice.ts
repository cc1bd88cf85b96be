import { Token } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DataKey } from '../keys';
import { letAlarmsPublish } from './alarm-publication';
import { UndeliveredEvents } from './undelivered-events';

/** Properties of `ApprovalNotice`. */
export interface ApprovalNoticeProps {
  /** Name of the model package group. */
  readonly modelPackageGroupName: string;

  /**
   * E-mail addresses of the approvers. Each must confirm the subscription.
   *
   * @default - none; subscribe them to `topic`
   */
  readonly approverEmails?: string[];

  /**
   * Key of the topic and of the queue of what could not be delivered.
   *
   * @default - a key of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Keeps what could not be delivered.
   *
   * @default - a queue of its own
   */
  readonly undelivered?: UndeliveredEvents;
}

/**
 * Tells the approvers of a model package group that a version waits for them, and what to read before they decide.
 *
 * A topic of its own, because approvers are few and must not be told everything else.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-approve.html
 */
export class ApprovalNotice extends Construct {
  /** The topic of the approvers. */
  public readonly topic: sns.Topic;

  /** The rule. */
  public readonly rule: events.Rule;

  /**
   * @throws Error when an address is none
   */
  constructor(scope: Construct, id: string, props: ApprovalNoticeProps) {
    super(scope, id);
    const encryptionKey =
      props.encryptionKey ?? new DataKey(this, 'Key', { description: `Approval notices of ${this.node.path}` });
    this.topic = new sns.Topic(this, 'Topic', {
      displayName: 'Model approvals',
      masterKey: encryptionKey,
      enforceSSL: true,
    });
    for (const email of props.approverEmails ?? []) {
      if (!Token.isUnresolved(email) && !/^[^@\s]+@[^@\s]+$/.test(email)) {
        throw new Error(`${this.node.path}: approverEmails has '${email}'; expected an e-mail address.`);
      }
      this.topic.addSubscription(new subscriptions.EmailSubscription(email));
    }
    const undelivered = props.undelivered ?? this.ownQueue(encryptionKey);
    const version = events.EventField.fromPath('$.detail.ModelPackageVersion');
    const arn = events.EventField.fromPath('$.detail.ModelPackageArn');
    this.rule = new events.Rule(this, 'Rule', {
      description: `A model of ${props.modelPackageGroupName} waits for approval`,
      eventPattern: {
        source: ['aws.sagemaker'],
        detailType: ['SageMaker Model Package State Change'],
        detail: {
          ModelPackageGroupName: [props.modelPackageGroupName],
          ModelApprovalStatus: ['PendingManualApproval'],
        },
      },
      targets: [
        undelivered.target(
          this.topic,
          events.RuleTargetInput.fromText(
            `Version ${version} of ${props.modelPackageGroupName} waits for your approval: ${arn}. Read its evaluation and its model card first, then approve or reject it in the model registry.`,
          ),
        ),
      ],
    });
  }

  private ownQueue(encryptionKey: kms.IKey): UndeliveredEvents {
    letAlarmsPublish(this.topic);
    return new UndeliveredEvents(this, 'Undelivered', { encryptionKey, alarmTopic: this.topic });
  }
}
