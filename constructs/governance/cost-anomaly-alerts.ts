import { Names, Stack } from 'aws-cdk-lib';
import * as ce from 'aws-cdk-lib/aws-ce';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DataKey } from '../keys';
import { letCostAlertsPublish } from './cost-topic';

/** Properties of `CostAnomalyAlerts`. One of `existingMonitorArn` and `systemId`. */
export interface CostAnomalyAlertsProps {
  /**
   * ARN of a monitor that exists. An account has one monitor of all services, which AWS makes by itself
   * (`Default-Services-Monitor`) for most accounts.
   *
   * @default - a monitor of the costs of `systemId`
   */
  readonly existingMonitorArn?: string;

  /**
   * Value of the cost allocation tag `ai:system-id` whose costs are watched. The tag must be activated for billing.
   *
   * @default - the existing monitor
   */
  readonly systemId?: string;

  /**
   * Impact, in US dollars, from which people are told.
   *
   * @default 100
   */
  readonly minimumImpactUsd?: number;

  /**
   * Topic that is told. The policies of an imported one, and of its key, must let Cost Anomaly Detection publish.
   *
   * @default - an encrypted topic of its own
   */
  readonly topic?: sns.ITopic;

  /**
   * Key of the topic that the construct makes.
   *
   * @default - a key of its own
   */
  readonly encryptionKey?: kms.IKey;
}

/**
 * Tells people of costs that are out of pattern, long before a budget is used up.
 *
 * Source: https://docs.aws.amazon.com/cost-management/latest/userguide/getting-started-ad.html
 */
export class CostAnomalyAlerts extends Construct {
  /** Topic that is told. */
  public readonly topic: sns.ITopic;

  /**
   * @throws Error when neither or both of a monitor and a system are given
   */
  constructor(scope: Construct, id: string, props: CostAnomalyAlertsProps) {
    super(scope, id);
    if ((props.existingMonitorArn === undefined) === (props.systemId === undefined)) {
      throw new Error(
        `${this.node.path}: expected exactly one of existingMonitorArn and systemId; got ${props.systemId === undefined ? 'neither' : 'both'}.`,
      );
    }
    this.topic = props.topic ?? this.ownTopic(props.encryptionKey);
    letCostAlertsPublish(this.topic);
    new ce.CfnAnomalySubscription(this, 'Subscription', {
      subscriptionName: Names.uniqueResourceName(this, { maxLength: 100, separator: '-' }),
      monitorArnList: [props.existingMonitorArn ?? this.systemMonitor(props.systemId!)],
      // A topic can only be told at once; the daily digest is for e-mail.
      frequency: 'IMMEDIATE',
      subscribers: [{ type: 'SNS', address: this.topic.topicArn }],
      thresholdExpression: Stack.of(this).toJsonString({
        Dimensions: {
          Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          MatchOptions: ['GREATER_THAN_OR_EQUAL'],
          Values: [`${props.minimumImpactUsd ?? 100}`],
        },
      }),
    });
  }

  private systemMonitor(systemId: string): string {
    return new ce.CfnAnomalyMonitor(this, 'Monitor', {
      monitorName: `${Names.uniqueResourceName(this, { maxLength: 90, separator: '-' })}-monitor`,
      monitorType: 'CUSTOM',
      monitorSpecification: Stack.of(this).toJsonString({ Tags: { Key: 'ai:system-id', Values: [systemId] } }),
    }).attrMonitorArn;
  }

  private ownTopic(encryptionKey?: kms.IKey): sns.Topic {
    return new sns.Topic(this, 'Topic', {
      displayName: 'Cost anomalies',
      masterKey: encryptionKey ?? new DataKey(this, 'Key', { description: `Cost anomalies of ${this.node.path}` }),
      enforceSSL: true,
    });
  }
}
