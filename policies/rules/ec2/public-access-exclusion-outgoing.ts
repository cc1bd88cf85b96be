import type { Rule } from '../rule';

export const publicAccessExclusionOutgoing: Rule = {
  id: 'Ec2PublicAccessExclusionOutgoing',
  appliesTo: ['AWS::EC2::VPCBlockPublicAccessExclusion'],
  severity: 'error',
  problem: 'the exclusion lets the internet in',
  fix: "Set 'InternetGatewayExclusionMode' to allow-egress.",
  controls: {
    'iso27001:A.8.20': { why: 'The exclusion opens the way out alone; nothing is let in.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-exclusions.html',
  check: (exclusion) => exclusion.equals('InternetGatewayExclusionMode', 'allow-egress'),
};
