import { vpcDnsLogged } from '../../../../policies/rules/route53resolver/vpc-dns-logged';
import { network, VPC } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(vpcDnsLogged, {
  pass: {
    logged: network('Vpc', {
      ...VPC,
      Log: ['AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', { ResourceId: { Ref: 'Vpc' } }],
    }),
  },
  fail: {
    'not logged': network('Vpc', VPC),
    'another VPC is logged': network('Vpc', {
      ...VPC,
      Log: ['AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', { ResourceId: 'vpc-1' }],
    }),
  },
  unknown: {
    'a profile': network('Vpc', {
      ...VPC,
      Profile: ['AWS::Route53Profiles::ProfileAssociation', { ResourceId: { Ref: 'Vpc' } }],
    }),
  },
});
