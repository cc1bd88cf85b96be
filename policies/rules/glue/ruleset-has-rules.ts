import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const rulesetHasRules: Rule = {
  id: 'GlueRulesetHasRules',
  appliesTo: ['AWS::Glue::DataQualityRuleset'],
  severity: 'warning',
  problem: 'the ruleset checks nothing',
  fix: "Set 'Ruleset' and 'TargetTable'.",
  controls: {
    'iso42001:A.7.4': { why: 'The ruleset says how good the data must be, and of which table.', as: 'partial' },
    'iso27001:A.8.29': { why: 'Data is tested before it is taken into use.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/glue/latest/dg/dqdl.html',
  check: (ruleset) => all(ruleset.present('Ruleset'), ruleset.present('TargetTable.TableName')),
};
