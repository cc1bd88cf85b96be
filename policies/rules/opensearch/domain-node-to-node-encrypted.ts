import type { Rule } from '../rule';

export const domainNodeToNodeEncrypted: Rule = {
  id: 'OpenSearchDomainNodeToNodeEncrypted',
  appliesTo: ['AWS::OpenSearchService::Domain'],
  severity: 'error',
  problem: "data travels between the domain's nodes without encryption",
  fix: "Set 'NodeToNodeEncryptionOptions.Enabled' to true.",
  controls: {
    'iso27001:A.8.24': { why: 'Traffic between nodes is encrypted.', as: 'partial' },
    'iso27001:A.5.14': { why: 'Data is protected on its way inside the domain.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': [
      'AwsSolutions-OS2',
      'NIST.800.53.R5-OpenSearchNodeToNodeEncryption',
      'NIST.800.53.R4-OpenSearchNodeToNodeEncryption',
      'HIPAA.Security-OpenSearchNodeToNodeEncryption',
      'PCI.DSS.321-OpenSearchNodeToNodeEncryption',
    ],
    'checkov-cfn': ['CKV_AWS_6'],
    'checkov-tf': ['CKV_AWS_6'],
    prowler: ['opensearch_service_domains_node_to_node_encryption_enabled'],
    securityhub: ['Opensearch.3'],
    config: ['OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK'],
  },
  configRules: ['OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK'],
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html',
  check: (domain) => domain.isTrue('NodeToNodeEncryptionOptions.Enabled'),
};
