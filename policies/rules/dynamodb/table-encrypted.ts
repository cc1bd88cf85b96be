import { all, any, fail } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const tableEncrypted: Rule = {
  id: 'DynamoDBTableEncrypted',
  appliesTo: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  severity: 'error',
  problem: 'the table is not encrypted under a key of yours',
  fix: "Set 'SSESpecification' with 'SSEEnabled' true and a 'KMSMasterKeyId', for each replica.",
  controls: {
    'iso27001:A.8.24': { why: 'The table is encrypted under a key that the organization manages.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_119'],
    'checkov-tf': ['CKV_AWS_119'],
    'cfn-nag': ['W74'],
    prowler: ['dynamodb_tables_kms_cmk_encryption_enabled'],
    config: ['DYNAMODB_TABLE_ENCRYPTED_KMS'],
  },
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html',
  check: (table) => {
    const enabled = table.isTrue('SSESpecification.SSEEnabled');
    if (table.type === 'AWS::DynamoDB::Table')
      return all(enabled, customerManagedKey(table, 'SSESpecification.KMSMasterKeyId'));
    return all(
      enabled,
      any(
        table.every('Replicas', (replica) => customerManagedKey(replica, 'SSESpecification.KMSMasterKeyId')),
        fail('Replicas'),
      ),
    );
  },
};
