import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The encryption context with which Step Functions hands its logs to the log service. */
export function arnOfAllLogs(scope: Construct): string {
  return Stack.of(scope).formatArn({ service: 'logs', resource: '*', arnFormat: ArnFormat.NO_RESOURCE_NAME });
}
