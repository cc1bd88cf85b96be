import { all, fail, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

const LISTS = ['FirewallPolicy.StatelessDefaultActions', 'FirewallPolicy.StatelessFragmentDefaultActions'];

export const policyStatelessNotPassing: Rule = {
  id: 'NetworkFirewallPolicyStatelessNotPassing',
  appliesTo: ['AWS::NetworkFirewall::FirewallPolicy'],
  severity: 'error',
  problem: 'packets pass before the stateful rules see them',
  fix: "Use 'aws:forward_to_sfe' or 'aws:drop' in both lists of stateless default actions.",
  controls: {
    'iso27001:A.8.20': { why: 'Every packet, fragments too, meets the rules.', as: 'partial' },
  },
  equivalents: {
    securityhub: ['NetworkFirewall.4', 'NetworkFirewall.5'],
    config: ['NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS', 'NETFW_POLICY_DEFAULT_ACTION_FRAGMENT_PACKETS'],
  },
  configRules: ['NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS', 'NETFW_POLICY_DEFAULT_ACTION_FRAGMENT_PACKETS'],
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html',
  check: (policy) =>
    all(
      ...LISTS.map((list) => {
        const actions = policy.items(list);
        if (!actions) return policy.undecided(list);
        if (actions.length === 0) return fail(policy.pathOf(list));
        return all(
          ...actions.map((action) => {
            const value = action.get();
            if (isUndecided(value)) return unknown(textOf(value) ?? 'the action', action.at);
            return textOf(value) === 'aws:pass' ? fail(action.at, value) : pass(action.at, value);
          }),
        );
      }),
    ),
};
