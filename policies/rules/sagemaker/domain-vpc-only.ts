import type { Rule } from '../rule';

export const domainVpcOnly: Rule = {
  id: 'SageMakerDomainVpcOnly',
  appliesTo: ['AWS::SageMaker::Domain'],
  severity: 'error',
  problem: 'apps of the domain reach the internet past the VPC',
  fix: "Set 'AppNetworkAccessType' to 'VpcOnly'.",
  controls: {
    'iso27001:A.8.22': { why: 'All traffic of the apps stays in the network segment chosen for them.', as: 'direct' },
    'iso27001:A.8.20': {
      why: 'The traffic passes the security groups and endpoints of the VPC instead of a network that AWS manages.',
      as: 'partial',
    },
    'iso27001:A.8.12': {
      why: 'Without a way around the VPC, its egress rules decide where data can go.',
      as: 'partial',
    },
  },
  equivalents: { config: ['SAGEMAKER_DOMAIN_IN_VPC'], aiml: ['SM-01'] },
  configRules: ['SAGEMAKER_DOMAIN_IN_VPC'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html',
  check: (domain) => domain.equals('AppNetworkAccessType', 'VpcOnly'),
};
