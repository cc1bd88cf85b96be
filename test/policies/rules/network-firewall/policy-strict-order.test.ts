import { policyStrictOrder } from '../../../../policies/rules/network-firewall/policy-strict-order';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const policy = (order: unknown) => ({ FirewallPolicy: { StatefulEngineOptions: { RuleOrder: order } } });

ruleCases(policyStrictOrder, {
  pass: { strict: policy('STRICT_ORDER') },
  fail: { 'by action': policy('DEFAULT_ACTION_ORDER'), 'not set': {} },
  unknown: {
    'a parameter decides': network('Policy', {
      Policy: ['AWS::NetworkFirewall::FirewallPolicy', policy({ Ref: 'P' })],
    }),
  },
});
