import type { Rule } from '../rule';

export const policyStrictOrder: Rule = {
  id: 'NetworkFirewallPolicyStrictOrder',
  appliesTo: ['AWS::NetworkFirewall::FirewallPolicy'],
  severity: 'error',
  problem: 'a rule that lets traffic pass goes before every rule that drops it',
  fix: "Set 'StatefulEngineOptions.RuleOrder' to STRICT_ORDER.",
  controls: {
    'iso27001:A.8.20': { why: 'Rules apply in the order in which they were written and reviewed.', as: 'partial' },
    'iso27001:A.8.23': { why: 'What is not on the list can be dropped in the end.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html',
  check: (policy) => policy.equals('FirewallPolicy.StatefulEngineOptions.RuleOrder', 'STRICT_ORDER'),
};
