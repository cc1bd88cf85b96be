import { policyStatelessNotPassing } from '../../../../policies/rules/network-firewall/policy-stateless-not-passing';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const policy = (full: unknown, fragments: unknown = ['aws:drop']) => ({
  FirewallPolicy: { StatelessDefaultActions: full, StatelessFragmentDefaultActions: fragments },
});

ruleCases(policyStatelessNotPassing, {
  pass: { 'handed on': policy(['aws:forward_to_sfe']), dropped: policy(['aws:drop']) },
  fail: { passed: policy(['aws:pass']), 'fragments passed': policy(['aws:drop'], ['aws:pass']), 'not set': {} },
  unknown: {
    'a parameter decides': network('Policy', {
      Policy: ['AWS::NetworkFirewall::FirewallPolicy', policy([{ Ref: 'P' }])],
    }),
  },
});
