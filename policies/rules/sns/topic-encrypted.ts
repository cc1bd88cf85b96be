import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const topicEncrypted: Rule = {
  id: 'SnsTopicEncrypted',
  appliesTo: ['AWS::SNS::Topic'],
  severity: 'error',
  problem: 'messages are not encrypted under a key of yours',
  fix: "Set 'KmsMasterKeyId' to a customer-managed key whose policy lets the publishing services use it.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Messages are encrypted at rest under a key that the organization manages.',
      as: 'partial',
    },
  },
  equivalents: {
    'cdk-nag': ['NIST.800.53.R5-SNSEncryptedKMS', 'NIST.800.53.R4-SNSEncryptedKMS', 'HIPAA.Security-SNSEncryptedKMS'],
    guard: ['SNS_ENCRYPTED_KMS'],
    'checkov-cfn': ['CKV_AWS_26'],
    'checkov-tf': ['CKV_AWS_26'],
    'cfn-nag': ['W47'],
    prowler: ['sns_topics_kms_encryption_at_rest_enabled'],
    securityhub: ['SNS.1'],
    config: ['SNS_ENCRYPTED_KMS'],
  },
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html',
  check: (topic) => customerManagedKey(topic, 'KmsMasterKeyId'),
};
