import { any } from '../../template/outcome';
import type { Rule } from '../rule';

export const policyHasRules: Rule = {
  id: 'NetworkFirewallPolicyHasRules',
  appliesTo: ['AWS::NetworkFirewall::FirewallPolicy'],
  severity: 'error',
  problem: 'the firewall policy has no rules',
  fix: "Name rule groups in 'StatefulRuleGroupReferences' or 'StatelessRuleGroupReferences'.",
  controls: {
    'iso27001:A.8.20': { why: 'The firewall filters by rules, and is not only a hop on the way.', as: 'partial' },
  },
  equivalents: { securityhub: ['NetworkFirewall.3'], config: ['NETFW_POLICY_RULE_GROUP_ASSOCIATED'] },
  configRules: ['NETFW_POLICY_RULE_GROUP_ASSOCIATED'],
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policies.html',
  check: (policy) =>
    any(
      policy.present('FirewallPolicy.StatefulRuleGroupReferences'),
      policy.present('FirewallPolicy.StatelessRuleGroupReferences'),
    ),
};
