import { all, any, fail, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

export const dnsFirewallBlocks: Rule = {
  id: 'Route53ResolverDnsFirewallBlocks',
  appliesTo: ['AWS::Route53Resolver::FirewallRuleGroup'],
  severity: 'warning',
  problem: 'the DNS firewall stops no name',
  fix: "Give a rule the action BLOCK: best for every name ('*') after those that are allowed.",
  controls: {
    'iso27001:A.8.23': { why: 'Names that are not wanted do not resolve.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Data cannot leave in queries for names of strangers.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-settings.html',
  check: (group) => {
    const rules = group.items('FirewallRules');
    if (!rules) return group.undecided('FirewallRules');
    return any(
      fail(group.pathOf('FirewallRules')),
      ...rules.map((rule) => {
        const action = rule.get('Action');
        if (isUndecided(action)) return unknown(textOf(action) ?? 'the action', rule.pathOf('Action'));
        return all(
          textOf(action) === 'BLOCK' ? pass(rule.pathOf('Action'), action) : fail(rule.pathOf('Action'), action),
        );
      }),
    );
  },
};
