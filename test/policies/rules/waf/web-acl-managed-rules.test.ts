import { webAclManagedRules } from '../../../../policies/rules/waf/web-acl-managed-rules';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function managed(name: unknown, override: object = { None: {} }, more: object = {}) {
  return {
    Name: 'r',
    Priority: 0,
    OverrideAction: override,
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: name, ...more } },
  };
}

ruleCases(webAclManagedRules, {
  pass: {
    'both groups': {
      Rules: [managed('AWSManagedRulesCommonRuleSet'), managed('AWSManagedRulesKnownBadInputsRuleSet')],
    },
  },
  fail: {
    'groups of another vendor': {
      Rules: [
        managed('AWSManagedRulesCommonRuleSet', undefined, { VendorName: 'Other' }),
        managed('AWSManagedRulesKnownBadInputsRuleSet'),
      ],
    },
    'no rules': {},
    'one group': { Rules: [managed('AWSManagedRulesCommonRuleSet')] },
    'a group that only counts': {
      Rules: [managed('AWSManagedRulesCommonRuleSet', { Count: {} }), managed('AWSManagedRulesKnownBadInputsRuleSet')],
    },
  },
  unknown: {
    'a group for some requests': {
      Rules: [
        managed('AWSManagedRulesCommonRuleSet', undefined, { ScopeDownStatement: { GeoMatchStatement: {} } }),
        managed('AWSManagedRulesKnownBadInputsRuleSet'),
      ],
    },
    'a parameter names a group': parameterCase('AWS::WAFv2::WebACL', {
      Rules: [managed('AWSManagedRulesCommonRuleSet'), managed({ Ref: 'Value' })],
    }),
    'rules from elsewhere': { Rules: { 'Fn::ImportValue': 'rules' } },
  },
});
