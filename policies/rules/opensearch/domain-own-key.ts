import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const domainOwnKey: Rule = {
  id: 'OpenSearchDomainOwnKey',
  appliesTo: ['AWS::OpenSearchService::Domain'],
  severity: 'warning',
  problem: 'the domain is not encrypted under a key of yours',
  fix: "Set 'EncryptionAtRestOptions.KmsKeyId' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: "The domain's data is encrypted under a key that the organization manages.",
      as: 'partial',
    },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_247'] },
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html',
  check: (domain) => customerManagedKey(domain, 'EncryptionAtRestOptions.KmsKeyId'),
};
