import { firewallSubnetsProtected } from '../../../../policies/rules/network-firewall/firewall-subnets-protected';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(firewallSubnetsProtected, {
  pass: { on: { SubnetChangeProtection: true } },
  fail: { off: { SubnetChangeProtection: false }, 'not set': {} },
  unknown: {
    'a parameter decides': network('Firewall', {
      Firewall: ['AWS::NetworkFirewall::Firewall', { SubnetChangeProtection: { Ref: 'P' } }],
    }),
  },
});
