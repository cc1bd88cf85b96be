import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { KeyServiceGrants } from '../keys';

/**
 * Lets budgets of the account publish to a topic and use its key.
 *
 * Source: https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
 */
export function letBudgetsPublish(topic: sns.ITopic): void {
  const { account, partition } = Stack.of(topic);
  topic.addToResourcePolicy(
    publishing('Budgets', 'budgets.amazonaws.com', topic, account, `arn:${partition}:budgets::${account}:*`),
  );
  if (topic.masterKey) KeyServiceGrants.of(topic.masterKey).grantToBudgets();
}

/**
 * Lets Cost Anomaly Detection of the account publish to a topic and use its key.
 *
 * Source: https://docs.aws.amazon.com/cost-management/latest/userguide/ad-SNS.html
 */
export function letCostAlertsPublish(topic: sns.ITopic): void {
  const { account, partition } = Stack.of(topic);
  const source = `arn:${partition}:ce::${account}:anomalysubscription/*`;
  topic.addToResourcePolicy(publishing('CostAlerts', 'costalerts.amazonaws.com', topic, account, source));
  topic.masterKey?.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'CostAlerts',
      principals: [new iam.ServicePrincipal('costalerts.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
}

function publishing(
  sid: string,
  service: string,
  topic: sns.ITopic,
  account: string,
  source: string,
): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid,
    principals: [new iam.ServicePrincipal(service)],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': source } },
  });
}
