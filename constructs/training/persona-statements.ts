import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { sagemakerLogsArn } from './sagemaker-arns';

/** Lets those who build models see how every SageMaker resource of the account is configured, and what came of what. */
export function lookAtSageMaker(): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'Look',
    actions: ['sagemaker:Describe*', 'sagemaker:List*', 'sagemaker:QueryLineage', 'sagemaker:Search'],
    // Metadata of the account's own SageMaker resources; most List actions have no narrower resource.
    resources: ['*'],
  });
}

/** Lets those who run jobs read what the jobs wrote. */
export function readJobLogs(scope: Construct): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'ReadJobLogs',
    actions: ['logs:DescribeLogStreams', 'logs:FilterLogEvents', 'logs:GetLogEvents'],
    resources: [sagemakerLogsArn(scope)],
  });
}
