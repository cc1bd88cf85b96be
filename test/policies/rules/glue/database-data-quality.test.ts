import { databaseDataQuality } from '../../../../policies/rules/glue/database-data-quality';
import { ruleCases } from '../../../support/rule-cases';

function withRuleset(properties: object) {
  return {
    of: 'Database',
    resources: {
      Domain: { Type: 'AWS::SageMaker::Domain' },
      Database: { Type: 'AWS::Glue::Database', Properties: { DatabaseInput: { Name: 'training' } } },
      Ruleset: { Type: 'AWS::Glue::DataQualityRuleset', Properties: properties },
    },
  };
}

ruleCases(databaseDataQuality, {
  pass: {
    'a ruleset by reference': withRuleset({ TargetTable: { DatabaseName: { Ref: 'Database' }, TableName: 't' } }),
    'a ruleset by name': withRuleset({ TargetTable: { DatabaseName: 'training', TableName: 't' } }),
  },
  fail: {
    'no ruleset for it': withRuleset({ TargetTable: { DatabaseName: 'other', TableName: 't' } }),
    'a ruleset for no table': withRuleset({}),
  },
  unknown: {
    'a parameter names the database': {
      ...withRuleset({ TargetTable: { DatabaseName: { Ref: 'Name' }, TableName: 't' } }),
      parameters: { Name: { Type: 'String' } },
    },
  },
  'not applicable': {
    'no AI in the app': { DatabaseInput: { Name: 'sales' } },
    'a link': {
      of: 'Database',
      resources: {
        Database: {
          Type: 'AWS::Glue::Database',
          Properties: { DatabaseInput: { TargetDatabase: { CatalogId: '1', DatabaseName: 'x' } } },
        },
        Domain: { Type: 'AWS::SageMaker::Domain' },
      },
    },
  },
});
