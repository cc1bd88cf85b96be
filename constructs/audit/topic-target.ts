import type * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { KeyServiceGrants } from '../keys';

/**
 * A topic under a customer-managed key as the target of EventBridge rules.
 *
 * CDK's own target lets `events.amazonaws.com` use the key without any condition, for whichever account's rule. This one
 * binds the use to topics of the account, by the encryption context. It works by resource policy and not by role, because
 * EventBridge warns that delivery to an encrypted topic by role may fail, and without conditions in the topic's policy,
 * because EventBridge sends none to SNS.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 */
export class TopicTarget implements events.IRuleTarget {
  private readonly topic: sns.ITopic;
  private readonly undelivered?: sqs.IQueue;

  /**
   * @param topic the topic; the policies of an imported one, and of its key, must already let EventBridge publish
   * @param undelivered queue for events that cannot be delivered; without one they are lost after a day of tries
   */
  constructor(topic: sns.ITopic, undelivered?: sqs.IQueue) {
    this.topic = topic;
    this.undelivered = undelivered;
    topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'EventBridgeRules',
        principals: [new iam.ServicePrincipal('events.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
      }),
    );
    if (topic.masterKey) KeyServiceGrants.of(topic.masterKey).grantToEventBridgeForTopics();
  }

  /** Called by the rule; not meant for you. */
  public bind(_rule: events.IRuleRef, _id?: string): events.RuleTargetConfig {
    return {
      arn: this.topic.topicArn,
      targetResource: this.topic,
      deadLetterConfig: this.undelivered && { arn: this.undelivered.queueArn },
    };
  }
}
