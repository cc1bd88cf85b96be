import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';
import { bucketEncryptedWithCustomerKey } from '../shared/bucket-encrypted-with-customer-key';
import { receivesAccessLogs } from '../shared/log-bucket';

export const bucketCustomerKey: Rule = {
  id: 'S3BucketCustomerKey',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'the bucket does not encrypt under a key of yours',
  fix: "Set the default encryption to 'aws:kms' with a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Objects are encrypted under a key that the organisation limits, watches and can withdraw.',
      as: 'partial',
    },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_145'],
    'cdk-nag': ['rules.s3.S3DefaultEncryptionKMS'],
    prowler: ['s3_bucket_kms_encryption'],
    securityhub: ['S3.17'],
    config: ['S3_DEFAULT_ENCRYPTION_KMS'],
  },
  configRules: ['S3_DEFAULT_ENCRYPTION_KMS'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
  check: (bucket, context) => {
    if (receivesAccessLogs(bucket, context.graph))
      return notApplicable('S3 delivers access logs under its own key only');
    if (aiBucketUses(bucket, context).length > 0) return notApplicable('judged by S3AiDataBucketCustomerKey');
    return bucketEncryptedWithCustomerKey(bucket);
  },
};
