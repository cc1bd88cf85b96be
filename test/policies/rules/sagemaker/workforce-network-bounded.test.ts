import { workforceNetworkBounded } from '../../../../policies/rules/sagemaker/workforce-network-bounded';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(workforceNetworkBounded, {
  pass: {
    'known addresses': { SourceIpConfig: { Cidrs: ['203.0.113.0/24'] } },
    'a VPC': { WorkforceVpcConfig: { VpcId: 'vpc-1' } },
  },
  fail: {
    anywhere: {},
    'an empty list': { SourceIpConfig: { Cidrs: [] } },
    'every address': { SourceIpConfig: { Cidrs: ['203.0.113.0/24', '0.0.0.0/0'] } },
    'an empty VPC': { WorkforceVpcConfig: {} },
  },
  unknown: {
    'a parameter': {
      parameters: { Cidrs: { Type: 'CommaDelimitedList' } },
      resources: {
        W: { Type: 'AWS::SageMaker::Workforce', Properties: { SourceIpConfig: { Cidrs: { Ref: 'Cidrs' } } } },
      },
    },
    'an imported block': { SourceIpConfig: { Cidrs: [{ 'Fn::ImportValue': 'block' }] } },
  },
});
