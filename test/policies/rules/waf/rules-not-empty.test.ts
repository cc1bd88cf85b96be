import { rulesNotEmpty } from '../../../../policies/rules/waf/rules-not-empty';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(rulesNotEmpty, {
  pass: {
    'a rule': { Rules: [{ Name: 'r' }] },
    'a rule in a group': {
      resources: { G: { Type: 'AWS::WAFv2::RuleGroup', Properties: { Rules: [{ Name: 'r' }] } } },
    },
  },
  fail: {
    none: {},
    'an empty list': { Rules: [] },
    'an empty group': { resources: { G: { Type: 'AWS::WAFv2::RuleGroup' } } },
  },
  unknown: { 'a parameter holds them': parameterCase('AWS::WAFv2::WebACL', { Rules: { Ref: 'Value' } }) },
});
