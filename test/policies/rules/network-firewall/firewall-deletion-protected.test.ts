import { firewallDeletionProtected } from '../../../../policies/rules/network-firewall/firewall-deletion-protected';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(firewallDeletionProtected, {
  pass: { on: { DeleteProtection: true } },
  fail: { off: { DeleteProtection: false }, 'not set': {} },
  unknown: {
    'a parameter decides': network('Firewall', {
      Firewall: ['AWS::NetworkFirewall::Firewall', { DeleteProtection: { Ref: 'P' } }],
    }),
  },
});
