import type { Rule } from '../rule';

export const publicAccessBlockOn: Rule = {
  id: 'Ec2PublicAccessBlockOn',
  appliesTo: ['AWS::EC2::VPCBlockPublicAccessOptions'],
  severity: 'error',
  problem: 'internet gateways of the region let traffic in',
  fix: "Set 'InternetGatewayBlockMode' to block-bidirectional or block-ingress.",
  controls: {
    'iso27001:A.8.20': {
      why: 'No VPC of the account can be reached from the internet, whatever is built in it.',
      as: 'partial',
    },
    'iso27001:A.8.22': { why: 'Networks of the account and the internet are kept apart.', as: 'partial' },
  },
  equivalents: { securityhub: ['EC2.172'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html',
  check: (options) => options.equals('InternetGatewayBlockMode', 'block-bidirectional', 'block-ingress'),
};
