import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { readJobLogs } from './persona-statements';
import { sagemakerArn } from './sagemaker-arns';

/**
 * What an operator may do: watch, stop what runs away, retry what failed. Never read data or start something new.
 */
export class OperatorPolicy extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string) {
    super(scope, id, { description: 'Operator of the training enclave' });
    const arn = (resource: string) => sagemakerArn(this, resource, '*');
    this.addStatements(
      new iam.PolicyStatement({
        sid: 'StopWork',
        actions: [
          'sagemaker:DeleteApp',
          'sagemaker:RetryPipelineExecution',
          'sagemaker:StopHyperParameterTuningJob',
          'sagemaker:StopPipelineExecution',
          'sagemaker:StopProcessingJob',
          'sagemaker:StopTrainingJob',
          'sagemaker:StopTransformJob',
        ],
        resources: [
          'app',
          'hyper-parameter-tuning-job',
          'pipeline',
          'processing-job',
          'training-job',
          'transform-job',
        ].map(arn),
      }),
      new iam.PolicyStatement({
        sid: 'Watch',
        actions: [
          'cloudwatch:GetMetricData',
          'cloudwatch:GetMetricStatistics',
          'cloudwatch:ListMetrics',
          'sagemaker:Describe*',
          'sagemaker:List*',
        ],
        resources: ['*'],
      }),
      readJobLogs(this),
      new iam.PolicyStatement({
        sid: 'NeverReadData',
        effect: iam.Effect.DENY,
        actions: [
          'kms:Decrypt',
          's3:GetObject',
          's3:GetObjectVersion',
          's3:PutObject',
          'sagemaker:CreatePresigned*Url',
        ],
        resources: ['*'],
      }),
    );
  }
}
