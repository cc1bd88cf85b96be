import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

const ID = 'NetworkProviderLogs';

/**
 * The log group of the function that makes the few API calls which CloudFormation has no type for; one a stack, as the
 * function is. The function would otherwise create a log group of its own that never expires.
 */
export function providerLogs(scope: Construct, encryptionKey?: kms.IKey): logs.ILogGroup {
  const stack = Stack.of(scope);
  const existing = stack.node.tryFindChild(ID);
  if (existing instanceof logs.LogGroup) {
    return existing;
  }
  return new logs.LogGroup(stack, ID, {
    encryptionKey,
    retention: logs.RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
