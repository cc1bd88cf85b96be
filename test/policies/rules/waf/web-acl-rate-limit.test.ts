import { webAclRateLimit } from '../../../../policies/rules/waf/web-acl-rate-limit';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(webAclRateLimit, {
  pass: {
    'a limit for each address': {
      Rules: [
        {
          Name: 'rate',
          Action: { Block: {} },
          Statement: { RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP' } },
        },
      ],
    },
    'a limit in a rule group': {
      of: 'Acl',
      resources: {
        Group: {
          Type: 'AWS::WAFv2::RuleGroup',
          Properties: { Rules: [{ Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 100 } } }] },
        },
        Acl: {
          Type: 'AWS::WAFv2::WebACL',
          Properties: {
            Rules: [{ Statement: { RuleGroupReferenceStatement: { Arn: { 'Fn::GetAtt': ['Group', 'Arn'] } } } }],
          },
        },
      },
    },
  },
  fail: {
    'a limit that nobody reaches': {
      Rules: [{ Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 2_000_000_000 } } }],
    },
    'no rules': {},
    'a limit that only counts': {
      Rules: [{ Action: { Count: {} }, Statement: { RateBasedStatement: { Limit: 100 } } }],
    },
    'other rules': {
      Rules: [
        { OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'x' } } },
      ],
    },
  },
  unknown: {
    'a rule group elsewhere': {
      Rules: [
        {
          Statement: {
            RuleGroupReferenceStatement: { Arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/rulegroup/x' },
          },
        },
      ],
    },
    'a parameter holds a statement': parameterCase('AWS::WAFv2::WebACL', { Rules: [{ Statement: { Ref: 'Value' } }] }),
  },
});
