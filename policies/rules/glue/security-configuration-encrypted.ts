import { all, any, fail } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const securityConfigurationEncrypted: Rule = {
  id: 'GlueSecurityConfigurationEncrypted',
  appliesTo: ['AWS::Glue::SecurityConfiguration'],
  severity: 'error',
  problem: 'jobs write data, logs or bookmarks without encryption under a key of yours',
  fix: "Set 'SSE-KMS' for S3 and CloudWatch, 'CSE-KMS' for job bookmarks, and a customer-managed key for each.",
  controls: {
    'iso27001:A.8.24': {
      why: 'What jobs write, log and remember is encrypted under keys that the organization manages.',
      as: 'partial',
    },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-GL1', 'AwsSolutions-GL3'],
    'checkov-cfn': ['CKV_AWS_99'],
    'checkov-tf': ['CKV_AWS_99'],
  },
  source: 'https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html',
  check: (configuration) => {
    const place = configuration.node('EncryptionConfiguration');
    return all(
      place.equals('CloudWatchEncryption.CloudWatchEncryptionMode', 'SSE-KMS'),
      customerManagedKey(place, 'CloudWatchEncryption.KmsKeyArn'),
      place.equals('JobBookmarksEncryption.JobBookmarksEncryptionMode', 'CSE-KMS'),
      customerManagedKey(place, 'JobBookmarksEncryption.KmsKeyArn'),
      any(
        fail(place.pathOf('S3Encryptions')),
        place.every('S3Encryptions', (s3) =>
          all(s3.equals('S3EncryptionMode', 'SSE-KMS'), customerManagedKey(s3, 'KmsKeyArn')),
        ),
      ),
    );
  },
};
