import { all, fail } from '../../template/outcome';
import type { Rule } from '../rule';

const LISTS = ['SecurityGroupIngress', 'SecurityGroupEgress'];

export const securityGroupRuleDescribed: Rule = {
  id: 'Ec2SecurityGroupRuleDescribed',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
  severity: 'warning',
  problem: 'nothing says what the rule is for',
  fix: "Set 'Description' on the rule.",
  controls: {
    'iso27001:A.8.20': { why: 'Whoever reviews the rules can tell which are still needed.', as: 'supporting' },
    'iso27001:A.8.9': { why: 'The intended configuration is explained where it stands.', as: 'supporting' },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_23'], 'cfn-nag': ['W36'] },
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  check: (resource) => {
    if (resource.type !== 'AWS::EC2::SecurityGroup') return resource.present('Description');
    const outcomes = LISTS.map((list) => resource.every(list, (rule) => rule.present('Description')));
    const bad = outcomes.find((outcome) => outcome.verdict === 'fail');
    return bad ? fail(bad.at) : all(...outcomes);
  },
};
