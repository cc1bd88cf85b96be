import type { Rule } from '../rule';

export const accessPointInVpc: Rule = {
  id: 'S3AccessPointInVpc',
  appliesTo: ['AWS::S3::AccessPoint'],
  severity: 'warning',
  problem: 'the access point answers on the internet',
  fix: "Set 'VpcConfiguration.VpcId'.",
  controls: {
    'iso27001:A.8.20': { why: 'The data is reached from inside the network only.', as: 'partial' },
    'iso27001:A.8.3': { why: 'The access point serves one VPC.', as: 'partial' },
  },
  equivalents: { config: ['S3_ACCESS_POINT_IN_VPC_ONLY'] },
  configRules: ['S3_ACCESS_POINT_IN_VPC_ONLY'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-vpc.html',
  check: (point) => point.present('VpcConfiguration.VpcId'),
};
