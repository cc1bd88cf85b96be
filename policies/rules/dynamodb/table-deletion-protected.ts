import { any, fail } from '../../template/outcome';
import type { Rule } from '../rule';

export const tableDeletionProtected: Rule = {
  id: 'DynamoDBTableDeletionProtected',
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  severity: 'warning',
  problem: 'the table can be deleted with one call',
  fix: "Set 'DeletionProtectionEnabled' to true, for each replica.",
  controls: {
    'iso27001:A.8.13': { why: 'Data is not lost by one mistaken call.', as: 'supporting' },
    'iso27001:A.8.10': { why: 'Data is deleted only on purpose.', as: 'supporting' },
  },
  equivalents: {
    prowler: ['dynamodb_table_deletion_protection_enabled'],
    securityhub: ['DynamoDB.6'],
    config: ['DYNAMODB_TABLE_DELETION_PROTECTION_ENABLED'],
  },
  configRules: ['DYNAMODB_TABLE_DELETION_PROTECTION_ENABLED'],
  source:
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html#WorkingWithTables.Basics.DeletionProtection',
  check: (table) =>
    table.type === 'AWS::DynamoDB::Table'
      ? table.isTrue('DeletionProtectionEnabled')
      : any(
          table.every('Replicas', (replica) => replica.isTrue('DeletionProtectionEnabled')),
          fail('Replicas'),
        ),
};
