import { peeringRoutesNarrow } from '../../../../policies/rules/ec2/peering-routes-narrow';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const route = (block: unknown) => ({ VpcPeeringConnectionId: 'pcx-1', DestinationCidrBlock: block });

ruleCases(peeringRoutesNarrow, {
  pass: { 'a subnet': route('10.1.0.0/24'), 'a whole VPC': route('10.1.0.0/16') },
  fail: {
    everything: route('0.0.0.0/0'),
    'all private addresses': route('10.0.0.0/8'),
    'no block': route(''),
    'everything of IPv6': { VpcPeeringConnectionId: 'pcx-1', DestinationIpv6CidrBlock: '::/0' },
  },
  unknown: { 'a parameter names the block': network('Route', { Route: ['AWS::EC2::Route', route({ Ref: 'P' })] }) },
  'not applicable': { 'another route': { NatGatewayId: 'nat-1', DestinationCidrBlock: '0.0.0.0/0' } },
});
