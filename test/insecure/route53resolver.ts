import type { Fragment } from './fragment';

/** Name resolution without a record, and a filter that lets every name through. */
export const route53resolver: Fragment = {
  resources: {
    EveryName: {
      Type: 'AWS::Route53Resolver::FirewallDomainList',
      Properties: { Name: 'every-name', Domains: ['*'] },
    },
    NameFilter: {
      Type: 'AWS::Route53Resolver::FirewallRuleGroup',
      Properties: {
        Name: 'lenient',
        FirewallRules: [{ FirewallDomainListId: { 'Fn::GetAtt': ['EveryName', 'Id'] }, Priority: 1, Action: 'ALLOW' }],
      },
    },
    // On the office alone: the VPC with compute for AI has no filter at all.
    NameFilterOfOffice: {
      Type: 'AWS::Route53Resolver::FirewallRuleGroupAssociation',
      Properties: {
        FirewallRuleGroupId: { 'Fn::GetAtt': ['NameFilter', 'Id'] },
        VpcId: { Ref: 'OfficeVpc' },
        Priority: 101,
      },
    },
    NameFilterFailsOpen: {
      Type: 'AWS::Route53Resolver::FirewallConfig',
      Properties: { ResourceId: { Ref: 'OfficeVpc' }, FirewallFailOpen: 'ENABLED' },
    },
  },
};
