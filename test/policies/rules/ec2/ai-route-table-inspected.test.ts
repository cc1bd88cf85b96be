import { aiRouteTableInspected } from '../../../../policies/rules/ec2/ai-route-table-inspected';
import { defaultRoute, MODEL, network, subnet, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const BASE = { ...VPC, ...subnet(), ...MODEL };

ruleCases(aiRouteTableInspected, {
  pass: {
    'a firewall': network('Table', { ...BASE, ...defaultRoute({ VpcEndpointId: 'vpce-1' }) }),
    'a transit gateway': network('Table', { ...BASE, ...defaultRoute({ TransitGatewayId: 'tgw-1' }) }),
  },
  fail: {
    'a NAT gateway': network('Table', { ...BASE, ...defaultRoute({ NatGatewayId: 'nat-1' }) }),
    'an internet gateway': network('Table', { ...BASE, ...defaultRoute({ GatewayId: 'igw-1' }) }),
  },
  'not applicable': {
    'no compute for AI': network('Table', { ...VPC, ...subnet(), ...defaultRoute({ NatGatewayId: 'nat-1' }) }),
  },
});
