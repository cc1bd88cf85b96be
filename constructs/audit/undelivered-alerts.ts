import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DataKey, KeyServiceGrants } from '../keys';

/** Properties of `UndeliveredAlerts`. */
export interface UndeliveredAlertsProps {
  /**
   * The key of the queue.
   *
   * @default - a `DataKey` of the construct's own
   */
  readonly encryptionKey?: kms.IKey;
}

/**
 * An encrypted queue for events that EventBridge could not deliver: the topic was deleted, its key disabled, its policy
 * changed. Whoever tampers with the alerts would otherwise also erase what the alerts had to say.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
 */
export class UndeliveredAlerts extends Construct {
  /** The queue. It keeps events for 14 days, the longest that SQS can. */
  public readonly queue: sqs.Queue;

  constructor(scope: Construct, id: string, props: UndeliveredAlertsProps = {}) {
    super(scope, id);
    const encryptionMasterKey = props.encryptionKey ?? new DataKey(this, 'Key');
    this.queue = new sqs.Queue(this, 'Queue', {
      encryptionMasterKey,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const { partition, region, account } = Stack.of(this);
    this.queue.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'EventBridgeRules',
        principals: [new iam.ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:${partition}:events:${region}:${account}:rule/*` },
        },
      }),
    );
    KeyServiceGrants.of(encryptionMasterKey).grantToEventBridgeForQueues();
  }
}
