import { firewallRedundant } from '../../../../policies/rules/network-firewall/firewall-redundant';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const inSubnets = (...ids: string[]) => ({ VpcId: 'vpc-1', SubnetMappings: ids.map((id) => ({ SubnetId: id })) });

ruleCases(firewallRedundant, {
  pass: { 'two subnets': inSubnets('a', 'b') },
  fail: { one: inSubnets('a'), none: inSubnets() },
  unknown: {
    'a parameter names them': network('Firewall', {
      Firewall: ['AWS::NetworkFirewall::Firewall', { VpcId: 'vpc-1', SubnetMappings: { Ref: 'P' } }],
    }),
  },
  'not applicable': { 'on a transit gateway': { TransitGatewayId: 'tgw-1' } },
});
