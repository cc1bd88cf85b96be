import { Names, Token } from 'aws-cdk-lib';
import * as budgets from 'aws-cdk-lib/aws-budgets';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DataKey } from '../keys';
import { letBudgetsPublish } from './cost-topic';

/** Properties of `CostGuard`. */
export interface CostGuardProps {
  /** What AI services may cost in a month, in US dollars. */
  readonly monthlyLimitUsd: number;

  /**
   * Services that count, by their names in Cost Explorer. Models of other vendors on Bedrock have names of their own, such
   * as `Claude Sonnet 4 (Amazon Bedrock Edition)`.
   *
   * @default - Amazon SageMaker and Amazon Bedrock
   */
  readonly services?: string[];

  /**
   * Value of the cost allocation tag `ai:system-id` to which the budget is limited. The tag must be activated for billing.
   *
   * @default - every system of the account
   */
  readonly systemId?: string;

  /**
   * Shares of the limit, in percent, at which people are told that so much has been spent; up to four.
   *
   * @default [50, 80, 100]
   */
  readonly thresholdsPercent?: number[];

  /**
   * Topic that is told. The policies of an imported one, and of its key, must let AWS Budgets publish.
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

  /**
   * Further people who are told, up to ten e-mail addresses.
   *
   * @default - none
   */
  readonly emails?: string[];
}

/**
 * A monthly budget on AI services that tells people before and after it is used up.
 *
 * A stolen credential shows on the bill first: somebody else's training jobs, or somebody else's prompts. Data of AWS
 * Budgets is up to half a day old.
 *
 * Source: https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create.html
 */
export class CostGuard extends Construct {
  /** Name of the budget. */
  public readonly budgetName: string;

  /** Topic that is told. */
  public readonly topic: sns.ITopic;

  /**
   * @throws Error when the limit, a threshold or a number of entries is out of range
   */
  constructor(scope: Construct, id: string, props: CostGuardProps) {
    super(scope, id);
    const thresholds = props.thresholdsPercent ?? [50, 80, 100];
    const emails = props.emails ?? [];
    const services = props.services ?? ['Amazon SageMaker', 'Amazon Bedrock'];
    if (!Token.isUnresolved(props.monthlyLimitUsd) && !(props.monthlyLimitUsd > 0)) {
      throw new Error(`${this.node.path}: monthlyLimitUsd is ${props.monthlyLimitUsd}; expected more than 0.`);
    }
    this.requireCount('thresholdsPercent', thresholds.length, 1, 4);
    this.requireCount('emails', emails.length, 0, 10);
    this.requireCount('services', services.length, 1, 50);
    for (const threshold of thresholds) {
      if (!(threshold > 0 && threshold <= 1000)) {
        throw new Error(`${this.node.path}: thresholdsPercent has ${threshold}; expected more than 0 and up to 1000.`);
      }
    }
    this.topic = props.topic ?? this.ownTopic(props.encryptionKey);
    letBudgetsPublish(this.topic);
    const subscribers = [
      { subscriptionType: 'SNS', address: this.topic.topicArn },
      ...emails.map((address) => ({ subscriptionType: 'EMAIL', address })),
    ];
    const notice = (notificationType: string, threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        comparisonOperator: 'GREATER_THAN',
      },
      subscribers,
    });
    const budget = new budgets.CfnBudget(this, 'Budget', {
      budget: {
        budgetName: Names.uniqueResourceName(this, { maxLength: 100, separator: '-' }),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: props.monthlyLimitUsd, unit: 'USD' },
        costFilters: {
          Service: services,
          ...(props.systemId && { TagKeyValue: [`user:ai:system-id$${props.systemId}`] }),
        },
      },
      notificationsWithSubscribers: [
        ...thresholds.map((threshold) => notice('ACTUAL', threshold)),
        notice('FORECASTED', 100),
      ],
    });
    this.budgetName = budget.ref;
  }

  private ownTopic(encryptionKey?: kms.IKey): sns.Topic {
    return new sns.Topic(this, 'Topic', {
      displayName: 'Cost of AI services',
      masterKey: encryptionKey ?? new DataKey(this, 'Key', { description: `Cost notices of ${this.node.path}` }),
      enforceSSL: true,
    });
  }

  private requireCount(property: string, count: number, least: number, most: number): void {
    if (count < least || count > most) {
      throw new Error(`${this.node.path}: ${property} has ${count} entries; expected ${least} to ${most}.`);
    }
  }
}
