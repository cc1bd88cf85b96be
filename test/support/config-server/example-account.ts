import { DeployedAccount, type TemplateBody } from './deployed-account';

/** A small inference stack, as somebody would deploy it. */
export const INFERENCE_TEMPLATE: TemplateBody = {
  Resources: {
    Model: {
      Type: 'AWS::SageMaker::Model',
      Properties: { EnableNetworkIsolation: true, VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] } },
    },
    Second: {
      Type: 'AWS::SageMaker::Model',
      Properties: { ModelName: 'second', EnableNetworkIsolation: true },
    },
    Logs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aims/endpoint', RetentionInDays: 400 } },
    Administration: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: {
        ManagedPolicyName: 'operators',
        PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['sagemaker:DescribeModel'], Resource: ['*'] }] },
      },
    },
  },
};

/** The day on which the example was deployed. */
export const DEPLOYED_AT = new Date('2026-11-01T08:00:00.000Z');

/** An account with the example stack, and AWS Config rules that ask about it. */
export function exampleAccount(account = '123456789012', region = 'us-east-1'): DeployedAccount {
  const deployed = new DeployedAccount(account, region, () => DEPLOYED_AT);
  deployed.deploy('Inference', INFERENCE_TEMPLATE);
  deployed.putRule('aims-sagemaker-model-isolation-enabled', 'SAGEMAKER_MODEL_ISOLATION_ENABLED');
  deployed.putRule('somebody-elses-name', 'SAGEMAKER_MODEL_IN_VPC');
  deployed.putRule('aims-cw-loggroup-retention-period-check', 'CW_LOGGROUP_RETENTION_PERIOD_CHECK', {
    parameters: { MinRetentionTime: '365' },
  });
  deployed.putRule('no-admin', 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS');
  deployed.putRule('unrelated', 'DYNAMODB_PITR_ENABLED');
  return deployed;
}
