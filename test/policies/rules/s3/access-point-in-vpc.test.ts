import { accessPointInVpc } from '../../../../policies/rules/s3/access-point-in-vpc';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(accessPointInVpc, {
  pass: { 'in a VPC': { VpcConfiguration: { VpcId: 'vpc-1' } } },
  fail: { 'on the internet': {}, 'an empty name': { VpcConfiguration: { VpcId: '' } } },
  unknown: {
    'a parameter names the VPC': {
      parameters: { P: { Type: 'String' } },
      resources: { A: { Type: 'AWS::S3::AccessPoint', Properties: { VpcConfiguration: { VpcId: { Ref: 'P' } } } } },
    },
  },
});
