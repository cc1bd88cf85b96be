import { domainListNotEverything } from '../../../../policies/rules/route53resolver/domain-list-not-everything';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

const list = (domains: unknown, action = 'ALLOW') =>
  network('List', {
    List: ['AWS::Route53Resolver::FirewallDomainList', { Domains: domains }],
    Group: [
      'AWS::Route53Resolver::FirewallRuleGroup',
      { FirewallRules: [{ Action: action, FirewallDomainListId: { 'Fn::GetAtt': ['List', 'Id'] } }] },
    ],
  });

ruleCases(domainListNotEverything, {
  pass: { 'named domains': list(['*.amazonaws.com', 'pypi.org']) },
  fail: { everything: list(['pypi.org', '*']) },
  unknown: { 'a parameter names them': list({ Ref: 'P' }) },
  'not applicable': { 'what is blocked': list(['*'], 'BLOCK'), 'nobody uses it': { Domains: ['*'] } },
});
