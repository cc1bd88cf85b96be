import { fail, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';

export const vpcDnsLogged: Rule = {
  id: 'Route53ResolverVpcDnsLogged',
  appliesTo: ['AWS::EC2::VPC'],
  severity: 'warning',
  problem: 'the names that the VPC resolves leave no record',
  fix: "Associate a query logging configuration with the VPC ('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation').",
  controls: {
    'iso27001:A.8.15': { why: 'Which host asked for which name is logged.', as: 'partial' },
    'iso27001:A.8.16': { why: 'Queries that carry data, or names of attackers, can be found.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html',
  check: (vpc, { graph }) => {
    const logged = graph
      .referrers(vpc, 'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation')
      .some((association) => graph.names(association.get('ResourceId'), vpc));
    if (logged) return pass();
    return graph.referrers(vpc, 'AWS::Route53Profiles::ProfileAssociation').length > 0
      ? unknown('a Route 53 profile')
      : fail();
  },
};
