import { vpcAiEndpoints } from '../../../../policies/rules/ec2/vpc-ai-endpoints';
import { MODEL, network, subnet, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const SERVICES = ['sagemaker.api', 'sagemaker.runtime', 'ecr.api', 'ecr.dkr', 'logs', 'sts', 'kms', 's3'];
const endpoints = (vpc: string, services = SERVICES) =>
  Object.fromEntries(
    services.map((service, index) => [
      `Endpoint${index}`,
      [
        'AWS::EC2::VPCEndpoint',
        { VpcId: { Ref: vpc }, ServiceName: { 'Fn::Sub': `com.amazonaws.\${AWS::Region}.${service}` } },
      ] as const,
    ]),
  );
const PEERED = {
  Hub: ['AWS::EC2::VPC'],
  Peering: ['AWS::EC2::VPCPeeringConnection', { VpcId: { Ref: 'Vpc' }, PeerVpcId: { Ref: 'Hub' } }],
} as const;
const BASE = { ...VPC, ...subnet(), ...MODEL };

ruleCases(vpcAiEndpoints, {
  pass: {
    'all endpoints': network('Vpc', { ...BASE, ...endpoints('Vpc') }),
    'endpoints of a peered VPC': network('Vpc', { ...BASE, ...PEERED, ...endpoints('Hub') }),
  },
  fail: {
    none: network('Vpc', BASE),
    'one is missing': network('Vpc', { ...BASE, ...endpoints('Vpc', SERVICES.slice(1)) }),
    'endpoints of another VPC': network('Vpc', { ...BASE, Hub: ['AWS::EC2::VPC'], ...endpoints('Hub') }),
  },
  unknown: {
    'a peer that cannot be seen': network('Vpc', {
      ...BASE,
      Peering: ['AWS::EC2::VPCPeeringConnection', { VpcId: { Ref: 'Vpc' }, PeerVpcId: 'vpc-1' }],
    }),
    'a transit gateway': network('Vpc', {
      ...BASE,
      Attachment: ['AWS::EC2::TransitGatewayAttachment', { VpcId: { Ref: 'Vpc' } }],
    }),
  },
  'not applicable': { 'no compute for AI': network('Vpc', VPC) },
});
