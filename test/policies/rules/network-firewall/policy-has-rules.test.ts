import { policyHasRules } from '../../../../policies/rules/network-firewall/policy-has-rules';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(policyHasRules, {
  pass: { 'a rule group': { FirewallPolicy: { StatefulRuleGroupReferences: [{ ResourceArn: 'arn' }] } } },
  fail: { none: {}, 'empty lists': { FirewallPolicy: { StatefulRuleGroupReferences: [] } } },
  unknown: {
    'a parameter names them': network('Policy', {
      Policy: [
        'AWS::NetworkFirewall::FirewallPolicy',
        { FirewallPolicy: { StatelessRuleGroupReferences: { Ref: 'P' } } },
      ],
    }),
  },
});
