import type { Rule } from '../rule';

export const dnsFirewallFailsClosed: Rule = {
  id: 'Route53ResolverDnsFirewallFailsClosed',
  appliesTo: ['AWS::Route53Resolver::FirewallConfig'],
  severity: 'error',
  problem: 'every name resolves while the DNS firewall is out of order',
  fix: "Set 'FirewallFailOpen' to DISABLED.",
  controls: {
    'iso27001:A.8.23': { why: 'Names are filtered, or they do not resolve at all.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Nobody can leak data over DNS by disturbing the firewall.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-configuration.html',
  check: (config) => config.equals('FirewallFailOpen', 'DISABLED'),
};
