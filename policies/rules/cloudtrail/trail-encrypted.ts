import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const trailEncrypted: Rule = {
  id: 'CloudTrailTrailEncrypted',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'log files are not encrypted under a key of yours',
  fix: "Set 'KMSKeyId' to a customer-managed key whose policy lets CloudTrail encrypt.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Who may read log files is decided by the policy of a key that the organization manages.',
      as: 'partial',
    },
    'iso27001:A.8.15': {
      why: 'A second permission, on the key, protects the logs against being read by those who reach the bucket.',
      as: 'partial',
    },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-CloudTrailEncryptionEnabled',
      'NIST.800.53.R4-CloudTrailEncryptionEnabled',
      'HIPAA.Security-CloudTrailEncryptionEnabled',
      'PCI.DSS.321-CloudTrailEncryptionEnabled',
    ],
    guard: ['CLOUD_TRAIL_ENCRYPTION_ENABLED'],
    'checkov-cfn': ['CKV_AWS_35'],
    'checkov-tf': ['CKV_AWS_35'],
    prowler: ['cloudtrail_kms_encryption_enabled'],
    securityhub: ['CloudTrail.2'],
    config: ['CLOUD_TRAIL_ENCRYPTION_ENABLED'],
  },
  configRules: ['CLOUD_TRAIL_ENCRYPTION_ENABLED'],
  source:
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
  check: (trail) => customerManagedKey(trail, 'KMSKeyId'),
};
