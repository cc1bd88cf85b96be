import { policyDropsByDefault } from '../../../../policies/rules/network-firewall/policy-drops-by-default';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const policy = (...actions: unknown[]) => ({ FirewallPolicy: { StatefulDefaultActions: actions } });

ruleCases(policyDropsByDefault, {
  pass: {
    'what is established': policy('aws:drop_established', 'aws:alert_established'),
    everything: policy('aws:drop_strict'),
  },
  fail: { 'only alerts': policy('aws:alert_strict'), 'not set': {}, 'an empty list': policy() },
  unknown: {
    'a parameter decides': network('Policy', {
      Policy: ['AWS::NetworkFirewall::FirewallPolicy', policy({ Ref: 'P' })],
    }),
  },
});
