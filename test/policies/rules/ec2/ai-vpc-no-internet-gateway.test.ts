import { aiVpcNoInternetGateway } from '../../../../policies/rules/ec2/ai-vpc-no-internet-gateway';
import { MODEL, network, subnet, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const ATTACHMENT = {
  Attachment: ['AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Vpc' }, InternetGatewayId: 'igw-1' }],
} as const;

ruleCases(aiVpcNoInternetGateway, {
  pass: { 'no compute for AI': network('Attachment', { ...VPC, ...subnet(), ...ATTACHMENT }) },
  fail: {
    'an internet gateway': network('Attachment', { ...VPC, ...subnet(), ...MODEL, ...ATTACHMENT }),
    'a NAT gateway': network('Nat', {
      ...VPC,
      ...subnet(),
      ...MODEL,
      Nat: ['AWS::EC2::NatGateway', { SubnetId: { Ref: 'Subnet' } }],
    }),
    'a gateway for IPv6': network('Out', {
      ...VPC,
      ...subnet(),
      ...MODEL,
      Out: ['AWS::EC2::EgressOnlyInternetGateway', { VpcId: { Ref: 'Vpc' } }],
    }),
  },
  unknown: { 'the VPC is imported': { VpcId: 'vpc-1', InternetGatewayId: 'igw-1' } },
  'not applicable': {
    'a VPN gateway': { VpcId: 'vpc-1', VpnGatewayId: 'vgw-1' },
    'a private NAT gateway': network('Nat', { Nat: ['AWS::EC2::NatGateway', { ConnectivityType: 'private' }] }),
  },
});
