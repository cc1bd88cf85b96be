import type { Rule } from '../rule';

export const domainEncrypted: Rule = {
  id: 'OpenSearchDomainEncrypted',
  appliesTo: ['AWS::OpenSearchService::Domain'],
  severity: 'error',
  problem: 'the domain is not encrypted at rest',
  fix: "Set 'EncryptionAtRestOptions.Enabled' to true.",
  controls: { 'iso27001:A.8.24': { why: 'Indexes, snapshots and logs of the domain are encrypted.', as: 'partial' } },
  equivalents: {
    'cdk-nag': [
      'AwsSolutions-OS8',
      'NIST.800.53.R5-OpenSearchEncryptedAtRest',
      'NIST.800.53.R4-OpenSearchEncryptedAtRest',
      'HIPAA.Security-OpenSearchEncryptedAtRest',
      'PCI.DSS.321-OpenSearchEncryptedAtRest',
    ],
    'checkov-cfn': ['CKV_AWS_5'],
    'checkov-tf': ['CKV_AWS_5'],
    prowler: ['opensearch_service_domains_encryption_at_rest_enabled'],
    securityhub: ['Opensearch.1'],
    config: ['OPENSEARCH_ENCRYPTED_AT_REST'],
  },
  configRules: ['OPENSEARCH_ENCRYPTED_AT_REST'],
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html',
  check: (domain) => domain.isTrue('EncryptionAtRestOptions.Enabled'),
};
