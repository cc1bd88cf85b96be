import { tableDeletionProtected } from '../../../../policies/rules/dynamodb/table-deletion-protected';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(tableDeletionProtected, {
  pass: { on: { DeletionProtectionEnabled: true } },
  fail: {
    'not set': {},
    off: { DeletionProtectionEnabled: false },
    'a replica without': {
      resources: { T: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { Replicas: [{ Region: 'a' }] } } },
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::DynamoDB::Table', { DeletionProtectionEnabled: { Ref: 'Value' } }),
  },
});
