import { dnsFirewallAssociationFailsClosed } from '../../../../policies/rules/route53resolver/dns-firewall-association-fails-closed';
import { network, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const firewalled = (config?: object) =>
  network('Association', {
    ...VPC,
    Association: ['AWS::Route53Resolver::FirewallRuleGroupAssociation', { VpcId: { Ref: 'Vpc' } }],
    ...(config && {
      Config: ['AWS::Route53Resolver::FirewallConfig', { ResourceId: { Ref: 'Vpc' }, ...config }] as const,
    }),
  });

ruleCases(dnsFirewallAssociationFailsClosed, {
  pass: { closed: firewalled({ FirewallFailOpen: 'DISABLED' }) },
  fail: { open: firewalled({ FirewallFailOpen: 'ENABLED' }), 'not said': firewalled() },
  unknown: {
    'the VPC is imported': { VpcId: 'vpc-1' },
    'a parameter decides': firewalled({ FirewallFailOpen: { Ref: 'P' } }),
  },
});
