import { any, fail } from '../../template/outcome';
import type { Rule } from '../rule';

export const tablePointInTimeRecovery: Rule = {
  id: 'DynamoDBTablePointInTimeRecovery',
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  severity: 'error',
  problem: 'the table cannot be brought back to an earlier moment',
  fix: "Set 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled' to true, for each replica.",
  controls: { 'iso27001:A.8.13': { why: 'The table can be restored to any second of the last weeks.', as: 'partial' } },
  equivalents: {
    'cdk-nag': [
      'AwsSolutions-DDB3',
      'NIST.800.53.R5-DynamoDBPITREnabled',
      'NIST.800.53.R4-DynamoDBPITREnabled',
      'HIPAA.Security-DynamoDBPITREnabled',
    ],
    guard: ['DYNAMODB_PITR_ENABLED'],
    'checkov-cfn': ['CKV_AWS_28'],
    'checkov-tf': ['CKV_AWS_28'],
    prowler: ['dynamodb_tables_pitr_enabled'],
    securityhub: ['DynamoDB.2'],
    config: ['DYNAMODB_PITR_ENABLED'],
  },
  configRules: ['DYNAMODB_PITR_ENABLED'],
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html',
  check: (table) => {
    const path = 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled';
    return table.type === 'AWS::DynamoDB::Table'
      ? table.isTrue(path)
      : any(
          table.every('Replicas', (replica) => replica.isTrue(path)),
          fail('Replicas'),
        );
  },
};
