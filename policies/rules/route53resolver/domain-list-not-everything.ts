import { fail, notApplicable, pass } from '../../template/outcome';
import { isParameter, textOf } from '../../template/value';
import type { Rule } from '../rule';

export const domainListNotEverything: Rule = {
  id: 'Route53ResolverDomainListNotEverything',
  appliesTo: ['AWS::Route53Resolver::FirewallDomainList'],
  severity: 'error',
  problem: 'a rule allows every name',
  fix: "Name the domains that may resolve instead of '*'.",
  controls: {
    'iso27001:A.8.23': { why: 'The list of allowed names is a list, and not everything.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-domain-lists.html',
  check: (list, { graph }) => {
    const allowing = graph
      .referrers(list, 'AWS::Route53Resolver::FirewallRuleGroup')
      .some((group) =>
        (group.items('FirewallRules') ?? []).some(
          (rule) => textOf(rule.get('Action')) === 'ALLOW' && graph.names(rule.get('FirewallDomainListId'), list),
        ),
      );
    if (!allowing) return notApplicable('no rule allows what is on it');
    const domains = list.items('Domains');
    if (!domains) return list.undecided('Domains');
    if (domains.length === 0) return notApplicable('its domains are in a file');
    const all = domains.find((domain) => /^\*\.?$/.test(textOf(domain.get()) ?? ''));
    if (all !== undefined) return fail(all.at, all.get());
    return domains.find((domain) => isParameter(domain.get()))?.undecided() ?? pass(list.pathOf('Domains'));
  },
};
