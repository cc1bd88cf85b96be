import { notApplicable, unlessOpen } from '../../template/outcome';
import type { Rule } from '../rule';
import { answersAwsConfig } from '../shared/answers-aws-config';
import { runsInDeploymentsOnly } from '../shared/deployment-function';

export const functionInVpc: Rule = {
  id: 'LambdaFunctionInVpc',
  appliesTo: ['AWS::Lambda::Function'],
  severity: 'warning',
  problem: 'the function reaches the internet, and your networks do not see its traffic',
  fix: "Set 'VpcConfig' with private subnets and security groups.",
  controls: {
    'iso27001:A.8.20': {
      why: "The function's traffic goes through networks that the organization controls.",
      as: 'partial',
    },
    'iso27001:A.8.22': { why: 'The function is in the network segment of its system.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-LambdaInsideVPC',
      'NIST.800.53.R4-LambdaInsideVPC',
      'HIPAA.Security-LambdaInsideVPC',
      'PCI.DSS.321-LambdaInsideVPC',
    ],
    guard: ['LAMBDA_INSIDE_VPC'],
    'checkov-cfn': ['CKV_AWS_117'],
    'checkov-tf': ['CKV_AWS_117'],
    prowler: ['awslambda_function_inside_vpc'],
    securityhub: ['Lambda.3'],
    config: ['LAMBDA_INSIDE_VPC'],
  },
  configRules: ['LAMBDA_INSIDE_VPC'],
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  check: (handler, { graph }) => {
    if (runsInDeploymentsOnly(handler, graph)) return notApplicable('runs in deployments only');
    const answers = answersAwsConfig(handler, graph);
    if (answers === true) return notApplicable('answers AWS Config, about settings alone');
    return unlessOpen(handler.present('VpcConfig.SubnetIds'), answers, 'who invokes the function');
  },
};
