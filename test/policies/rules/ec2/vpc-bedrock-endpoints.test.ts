import { vpcBedrockEndpoints } from '../../../../policies/rules/ec2/vpc-bedrock-endpoints';
import { allow, roleAllowing } from '../../../support/iam-cases';
import { network, subnet, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const workload = (...actions: string[]) => ({
  ...VPC,
  ...subnet(),
  Function: [
    'AWS::Lambda::Function',
    { Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, VpcConfig: { SubnetIds: [{ Ref: 'Subnet' }] } },
  ] as const,
  Role: ['AWS::IAM::Role', roleAllowing(allow(actions))] as const,
});
const endpoint = (service: string) => ({
  Endpoint: [
    'AWS::EC2::VPCEndpoint',
    { VpcId: { Ref: 'Vpc' }, ServiceName: `com.amazonaws.eu-west-1.${service}` },
  ] as const,
});

ruleCases(vpcBedrockEndpoints, {
  pass: {
    'the endpoint is there': network('Vpc', { ...workload('bedrock:InvokeModel'), ...endpoint('bedrock-runtime') }),
  },
  fail: {
    'no endpoint': network('Vpc', workload('bedrock:InvokeModel')),
    'the endpoint of another part': network('Vpc', { ...workload('bedrock:Retrieve'), ...endpoint('bedrock-runtime') }),
  },
  unknown: {
    'a transit gateway': network('Vpc', {
      ...workload('bedrock:InvokeAgent'),
      Attachment: ['AWS::EC2::TransitGatewayAttachment', { VpcId: { Ref: 'Vpc' } }],
    }),
  },
  'not applicable': {
    'nothing calls Bedrock': network('Vpc', workload('s3:GetObject')),
    'an empty VPC': network('Vpc', VPC),
  },
});
