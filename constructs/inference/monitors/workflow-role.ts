import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { workflowObservability } from '../../workflows/workflow-observability';
import type { MonitorParts } from './monitor-parts';
import { capturePrefix, jobNamePrefix, METRIC_NAMESPACE } from './monitoring-workflow';

/**
 * The role of a monitor's state machine: it starts jobs of one name under one role, and sees whether there is traffic. It
 * cannot read any.
 *
 * Sources: https://docs.aws.amazon.com/step-functions/latest/dg/sagemaker-iam.html,
 * https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
 */
export class WorkflowRole extends iam.Role {
  constructor(scope: Construct, id: string, stateMachineName: string, parts: MonitorParts, key: kms.IKey) {
    const stack = Stack.of(scope);
    const machine = stack.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: stateMachineName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    super(scope, id, {
      description: `Starts the ${parts.kind.slug} monitor of endpoint ${parts.setting.endpoint.endpointName}`,
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account }, ArnLike: { 'aws:SourceArn': machine } },
      }),
    });
    for (const statement of [...jobs(stack, parts), ...observation(parts), ...encryption(stack, machine, key)]) {
      this.addToPolicy(statement);
    }
  }
}

function jobs(stack: Stack, parts: MonitorParts): iam.PolicyStatement[] {
  const named = stack.formatArn({
    service: 'sagemaker',
    resource: 'processing-job',
    resourceName: `${jobNamePrefix(parts)}-*`,
  });
  return [
    new iam.PolicyStatement({
      sid: 'StartProtectedJobs',
      actions: ['sagemaker:CreateProcessingJob'],
      resources: [named],
      conditions: protection(parts),
    }),
    new iam.PolicyStatement({
      sid: 'FollowJobs',
      actions: ['sagemaker:AddTags', 'sagemaker:DescribeProcessingJob', 'sagemaker:StopProcessingJob'],
      resources: [named],
    }),
    new iam.PolicyStatement({
      sid: 'HandTheRoleOn',
      actions: ['iam:PassRole'],
      resources: [parts.role.roleArn],
      conditions: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
    }),
    new iam.PolicyStatement({
      sid: 'WaitForJobs',
      actions: ['events:DescribeRule', 'events:PutRule', 'events:PutTargets'],
      resources: [
        stack.formatArn({
          service: 'events',
          resource: 'rule',
          resourceName: 'StepFunctionsGetEventsForSageMakerProcessingJobsRule',
        }),
      ],
    }),
  ];
}

/** What a request must say, so that a changed definition cannot start a job without protection. */
function protection(parts: MonitorParts): { [operator: string]: { [key: string]: string | string[] } } {
  const network = { 'sagemaker:VpcSubnets': parts.subnetIds, 'sagemaker:VpcSecurityGroupIds': parts.securityGroupIds };
  return {
    Bool: { 'sagemaker:NetworkIsolation': 'true', 'sagemaker:InterContainerTrafficEncryption': 'true' },
    // The next operator is true of a request that names none.
    Null: { 'sagemaker:VpcSubnets': 'false', 'sagemaker:VpcSecurityGroupIds': 'false' },
    'ForAllValues:StringEquals': { ...network, 'sagemaker:InstanceTypes': [parts.instanceType] },
    ArnEquals: {
      'sagemaker:OutputKmsKeyArn': parts.setting.store.encryptionKey.keyArn,
      ...(parts.volumeEncryption.key && { 'sagemaker:VolumeKmsKeyArn': parts.volumeEncryption.key.keyArn }),
    },
  };
}

function observation(parts: MonitorParts): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      sid: 'LookForTraffic',
      actions: ['s3:ListBucket'],
      resources: [parts.setting.endpoint.capture.store.bucket.bucketArn],
      conditions: { StringLike: { 's3:prefix': [`${capturePrefix(parts)}/*`] } },
    }),
    new iam.PolicyStatement({
      sid: 'WriteViolationsDown',
      actions: ['cloudwatch:PutMetricData'],
      // The action knows no resource; the namespace is the only limit there is.
      resources: ['*'],
      conditions: { StringEquals: { 'cloudwatch:namespace': METRIC_NAMESPACE } },
    }),
    workflowObservability(),
  ];
}

function encryption(stack: Stack, machine: string, key: kms.IKey): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      sid: 'DataOfExecutions',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machine } },
    }),
    new iam.PolicyStatement({
      sid: 'LogsOfExecutions',
      actions: ['kms:GenerateDataKey'],
      resources: [key.keyArn],
      conditions: {
        StringEquals: {
          'kms:EncryptionContext:SourceArn': stack.formatArn({
            service: 'logs',
            resource: '*',
            arnFormat: ArnFormat.NO_RESOURCE_NAME,
          }),
        },
      },
    }),
  ];
}
