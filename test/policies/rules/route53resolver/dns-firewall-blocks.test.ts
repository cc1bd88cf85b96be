import { dnsFirewallBlocks } from '../../../../policies/rules/route53resolver/dns-firewall-blocks';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const rules = (...actions: unknown[]) => ({ FirewallRules: actions.map((action) => ({ Action: action })) });

ruleCases(dnsFirewallBlocks, {
  pass: { 'allow, then block': rules('ALLOW', 'BLOCK') },
  fail: { 'only alerts': rules('ALLOW', 'ALERT'), 'no rules': {} },
  unknown: {
    'a parameter decides': network('Group', {
      Group: ['AWS::Route53Resolver::FirewallRuleGroup', rules({ Ref: 'P' })],
    }),
  },
});
