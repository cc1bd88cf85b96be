import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiComputeInVpc } from '../shared/ai-compute';

export const vpcDnsFiltered: Rule = {
  id: 'Route53ResolverVpcDnsFiltered',
  appliesTo: ['AWS::EC2::VPC'],
  severity: 'warning',
  problem: 'compute for AI may resolve any name',
  fix: "Associate a DNS firewall rule group with the VPC ('AWS::Route53Resolver::FirewallRuleGroupAssociation').",
  controls: {
    'iso27001:A.8.23': { why: 'Workloads resolve the names that are let through.', as: 'partial' },
    'iso27001:A.8.12': { why: 'DNS, which works even without a way out, carries no data to strangers.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall.html',
  check: (vpc, { graph }) => {
    if (aiComputeInVpc(vpc, graph) === undefined) return notApplicable('no compute for AI is seen in the VPC');
    const filtered = graph
      .referrers(vpc, 'AWS::Route53Resolver::FirewallRuleGroupAssociation')
      .some((association) => graph.names(association.get('VpcId'), vpc));
    if (filtered) return pass();
    return graph.referrers(vpc, 'AWS::Route53Profiles::ProfileAssociation').length > 0
      ? unknown('a Route 53 profile')
      : fail();
  },
};
