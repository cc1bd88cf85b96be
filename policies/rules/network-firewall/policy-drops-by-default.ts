import { any, fail, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

const ACTIONS = 'FirewallPolicy.StatefulDefaultActions';

export const policyDropsByDefault: Rule = {
  id: 'NetworkFirewallPolicyDropsByDefault',
  appliesTo: ['AWS::NetworkFirewall::FirewallPolicy'],
  severity: 'error',
  problem: 'traffic that no rule knows passes',
  fix: "List 'aws:drop_strict' or 'aws:drop_established' in 'StatefulDefaultActions'.",
  controls: {
    'iso27001:A.8.20': { why: 'Only traffic that a rule allows passes.', as: 'partial' },
    'iso27001:A.8.23': { why: 'Sites that are not on the list are out of reach.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Data does not leave for unknown places.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html',
  check: (policy) => {
    const actions = policy.items(ACTIONS);
    if (!actions) return policy.undecided(ACTIONS);
    return any(
      fail(policy.pathOf(ACTIONS)),
      ...actions.map((action) => {
        const value = action.get();
        if (isUndecided(value)) return unknown(textOf(value) ?? 'the action', action.at);
        return /^aws:drop_(strict|established)/.test(textOf(value) ?? '')
          ? pass(action.at, value)
          : fail(action.at, value);
      }),
    );
  },
};
