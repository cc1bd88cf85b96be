import { dnsFirewallFailsClosed } from '../../../../policies/rules/route53resolver/dns-firewall-fails-closed';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(dnsFirewallFailsClosed, {
  pass: { closed: { FirewallFailOpen: 'DISABLED' } },
  fail: { open: { FirewallFailOpen: 'ENABLED' }, 'not set': {} },
  unknown: {
    'a parameter decides': network('Config', {
      Config: ['AWS::Route53Resolver::FirewallConfig', { FirewallFailOpen: { Ref: 'P' } }],
    }),
  },
});
