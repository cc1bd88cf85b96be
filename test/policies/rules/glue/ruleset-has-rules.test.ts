import { rulesetHasRules } from '../../../../policies/rules/glue/ruleset-has-rules';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(rulesetHasRules, {
  pass: {
    'rules for a table': { Ruleset: 'Rules = [ IsComplete "id" ]', TargetTable: { DatabaseName: 'd', TableName: 't' } },
  },
  fail: { 'no rules': { TargetTable: { TableName: 't' } }, 'no table': { Ruleset: 'Rules = [ IsComplete "id" ]' } },
  unknown: {
    'a parameter holds the rules': parameterCase('AWS::Glue::DataQualityRuleset', {
      Ruleset: { Ref: 'Value' },
      TargetTable: { TableName: 't' },
    }),
  },
});
