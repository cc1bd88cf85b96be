import { webAclManagedRules } from '../../../../policies/rules/waf/web-acl-managed-rules';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function managed(name: unknown, override: object = { None: {} }) {
  return {
    Name: 'r',
    Priority: 0,
    OverrideAction: override,
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: name } },
  };
}

ruleCases(webAclManagedRules, {
  pass: {
    'both groups': {
      Rules: [managed('AWSManagedRulesCommonRuleSet'), managed('AWSManagedRulesKnownBadInputsRuleSet')],
    },
  },
  fail: {
    'no rules': {},
    'one group': { Rules: [managed('AWSManagedRulesCommonRuleSet')] },
    'a group that only counts': {
      Rules: [managed('AWSManagedRulesCommonRuleSet', { Count: {} }), managed('AWSManagedRulesKnownBadInputsRuleSet')],
    },
  },
  unknown: {
    'a parameter names a group': parameterCase('AWS::WAFv2::WebACL', {
      Rules: [managed('AWSManagedRulesCommonRuleSet'), managed({ Ref: 'Value' })],
    }),
    'rules from elsewhere': { Rules: { 'Fn::ImportValue': 'rules' } },
  },
});
