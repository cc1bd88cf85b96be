import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const catalogEncrypted: Rule = {
  id: 'GlueCatalogEncrypted',
  appliesTo: ['AWS::Glue::DataCatalogEncryptionSettings'],
  severity: 'error',
  problem: 'the catalogue, or the passwords of its connections, are not encrypted under a key of yours',
  fix: "Set 'EncryptionAtRest' and 'ConnectionPasswordEncryption' with customer-managed keys.",
  controls: {
    'iso27001:A.8.24': {
      why: 'What the catalogue says of the data, and the passwords of connections, are encrypted under keys that the organization manages.',
      as: 'partial',
    },
    'iso27001:A.5.17': { why: 'Passwords of connections are never returned in plain text.', as: 'supporting' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_94'],
    'checkov-tf': ['CKV_AWS_94'],
    prowler: [
      'glue_data_catalogs_metadata_encryption_enabled',
      'glue_data_catalogs_connection_passwords_encryption_enabled',
    ],
  },
  source: 'https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html',
  check: (settings) => {
    const place = settings.node('DataCatalogEncryptionSettings');
    return all(
      place.equals('EncryptionAtRest.CatalogEncryptionMode', 'SSE-KMS', 'SSE-KMS-WITH-SERVICE-ROLE'),
      customerManagedKey(place, 'EncryptionAtRest.SseAwsKmsKeyId'),
      place.isTrue('ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted'),
      customerManagedKey(place, 'ConnectionPasswordEncryption.KmsKeyId'),
    );
  },
};
