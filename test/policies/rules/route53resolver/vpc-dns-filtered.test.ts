import { vpcDnsFiltered } from '../../../../policies/rules/route53resolver/vpc-dns-filtered';
import { MODEL, network, subnet, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const BASE = { ...VPC, ...subnet(), ...MODEL };

ruleCases(vpcDnsFiltered, {
  pass: {
    'a rule group': network('Vpc', {
      ...BASE,
      Association: ['AWS::Route53Resolver::FirewallRuleGroupAssociation', { VpcId: { Ref: 'Vpc' } }],
    }),
  },
  fail: { none: network('Vpc', BASE) },
  unknown: {
    'a profile': network('Vpc', {
      ...BASE,
      Profile: ['AWS::Route53Profiles::ProfileAssociation', { ResourceId: { Ref: 'Vpc' } }],
    }),
  },
  'not applicable': { 'no compute for AI': network('Vpc', VPC) },
});
