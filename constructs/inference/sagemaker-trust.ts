import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/**
 * SageMaker as the principal of a role, for resources of this account and region alone.
 *
 * Without the conditions SageMaker could be led to use the role for another account.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html
 */
export function sageMakerPrincipal(scope: Construct): iam.ServicePrincipal {
  const { account, partition, region } = Stack.of(scope);
  return new iam.ServicePrincipal('sagemaker.amazonaws.com', {
    conditions: {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `arn:${partition}:sagemaker:${region}:${account}:*` },
    },
  });
}
