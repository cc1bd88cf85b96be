import { securityGroupRuleDescribed } from '../../../../policies/rules/ec2/security-group-rule-described';
import { network } from '../../../support/network-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(securityGroupRuleDescribed, {
  pass: {
    'each rule': { SecurityGroupIngress: [{ Description: 'from a' }], SecurityGroupEgress: [{ Description: 'to b' }] },
    'a rule of its own': network('Rule', { Rule: ['AWS::EC2::SecurityGroupEgress', { Description: 'to b' }] }),
  },
  fail: {
    'one rule': { SecurityGroupIngress: [{ Description: 'from a' }, {}] },
    'an empty text': { SecurityGroupEgress: [{ Description: '' }] },
    'a rule of its own': network('Rule', { Rule: ['AWS::EC2::SecurityGroupIngress'] }),
  },
  unknown: {
    'a parameter gives the text': network('Group', {
      Group: ['AWS::EC2::SecurityGroup', { SecurityGroupIngress: [{ Description: { Ref: 'P' } }] }],
    }),
  },
  'not applicable': { 'no rules': {} },
});
