import { any } from '../../template/outcome';
import type { Rule } from '../rule';

export const workforceNetworkBounded: Rule = {
  id: 'SageMakerWorkforceNetworkBounded',
  appliesTo: ['AWS::SageMaker::Workforce'],
  severity: 'error',
  problem: 'people can label data from anywhere',
  fix: "List address blocks in 'SourceIpConfig.Cidrs', or set 'WorkforceVpcConfig'.",
  controls: {
    'iso27001:A.8.3': { why: 'Data shown to labellers can only be opened from known networks.', as: 'partial' },
    'iso27001:A.6.7': {
      why: 'Work from elsewhere is limited to networks that the organisation accepts.',
      as: 'supporting',
    },
    'iso42001:A.7.6': { why: 'Data preparation by people happens under controlled access.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/sms-workforce-management-private-api.html',
  check: (workforce) => {
    const listed = workforce.present('SourceIpConfig.Cidrs');
    const blocks =
      listed.verdict === 'pass'
        ? workforce.every('SourceIpConfig.Cidrs', (block) => block.differs('', '0.0.0.0/0', '::/0'))
        : listed;
    return any(workforce.present('WorkforceVpcConfig.VpcId'), blocks);
  },
};
