import { all, fail, pass, unknown } from '../../template/outcome';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

export const dnsFirewallAssociationFailsClosed: Rule = {
  id: 'Route53ResolverDnsFirewallAssociationFailsClosed',
  appliesTo: ['AWS::Route53Resolver::FirewallRuleGroupAssociation'],
  severity: 'warning',
  problem: 'nothing says that the VPC resolves no name while its DNS firewall is out of order',
  fix: "Add an 'AWS::Route53Resolver::FirewallConfig' for the VPC with 'FirewallFailOpen' DISABLED.",
  controls: {
    'iso27001:A.8.23': {
      why: 'The filter of names is on for the VPC, and cannot be passed by an outage.',
      as: 'partial',
    },
    'iso27001:A.8.9': {
      why: 'The behaviour on failure is set, and not left to what somebody set before.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-configuration.html',
  check: (association, { graph }) => {
    const vpc = graph.find(association.get('VpcId'), 'AWS::EC2::VPC');
    const at = association.pathOf('VpcId');
    if (!(vpc instanceof ResourceView)) return unknown('a VPC that is not in this assembly', at);
    const configs = graph
      .referrers(vpc, 'AWS::Route53Resolver::FirewallConfig')
      .filter((config) => graph.names(config.get('ResourceId'), vpc));
    if (configs.length === 0) return fail(at, undefined, vpc.logicalId);
    const answer = all(...configs.map((config) => config.equals('FirewallFailOpen', 'DISABLED')));
    if (answer.verdict === 'pass') return pass(at, association.get('VpcId'));
    return answer.verdict === 'unknown'
      ? unknown(answer.detail ?? 'the configuration', at)
      : fail(at, undefined, 'it fails open');
  },
};
