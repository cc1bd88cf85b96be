import { routeNoInternetGateway } from '../../../../policies/rules/ec2/route-no-internet-gateway';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const route = (target: object, destination: object = { DestinationCidrBlock: '0.0.0.0/0' }) =>
  network('Route', {
    Route: ['AWS::EC2::Route', { RouteTableId: 'rtb-1', ...destination, ...target }],
    Igw: ['AWS::EC2::InternetGateway'],
  });

ruleCases(routeNoInternetGateway, {
  pass: { 'a NAT gateway': route({ NatGatewayId: 'nat-1' }), 'a firewall': route({ VpcEndpointId: 'vpce-1' }) },
  fail: {
    'for half of the internet': route({ GatewayId: { Ref: 'Igw' } }, { DestinationCidrBlock: '0.0.0.0/1' }),
    'an internet gateway': route({ GatewayId: { Ref: 'Igw' } }),
    'an internet gateway by its id': route({ GatewayId: 'igw-1' }),
    'for IPv6': route({ GatewayId: { Ref: 'Igw' } }, { DestinationIpv6CidrBlock: '::/0' }),
  },
  unknown: { 'a parameter names the gateway': route({ GatewayId: { Ref: 'P' } }) },
  'not applicable': {
    'one address': route({ GatewayId: { Ref: 'Igw' } }, { DestinationCidrBlock: '198.51.100.1/32' }),
  },
});
