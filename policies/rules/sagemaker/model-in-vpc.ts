import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const modelInVpc: Rule = {
  id: 'SageMakerModelInVpc',
  appliesTo: ['AWS::SageMaker::Model', 'embedded:SageMaker::Model'],
  severity: 'error',
  problem: 'traffic of the model container does not go through a VPC',
  fix: "Set 'VpcConfig' with private subnets and a security group.",
  controls: {
    'iso27001:A.8.22': { why: 'The container sits in a network segment chosen for inference.', as: 'direct' },
    'iso27001:A.8.20': { why: 'Its traffic passes the security groups and flow logs of the VPC.', as: 'partial' },
    'iso27001:A.8.12': {
      why: 'Egress rules and endpoint policies of the VPC decide where data can go.',
      as: 'partial',
    },
  },
  equivalents: {
    prowler: ['sagemaker_models_vpc_settings_configured'],
    config: ['SAGEMAKER_MODEL_IN_VPC'],
    steampipe: ['sagemaker_model_in_vpc'],
  },
  configRules: ['SAGEMAKER_MODEL_IN_VPC'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/host-vpc.html',
  check: (model) => all(model.present('VpcConfig.Subnets'), model.present('VpcConfig.SecurityGroupIds')),
};
