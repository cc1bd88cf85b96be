import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';
import { bucketEncryptedWithCustomerKey } from '../shared/bucket-encrypted-with-customer-key';

export const aiDataBucketCustomerKey: Rule = {
  id: 'S3AiDataBucketCustomerKey',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'models or AI data are not encrypted under a key of yours',
  fix: "Set the default encryption to 'aws:kms' with a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Models and training data are encrypted under a key that the organisation limits and can withdraw.',
      as: 'partial',
    },
    'iso42001:A.4.3': { why: 'The data resource is held under a key of its own system.', as: 'supporting' },
    'iso42001:A.7.2': { why: 'Development data is kept encrypted as the data process asks.', as: 'partial' },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_145'],
    prowler: ['s3_bucket_kms_encryption'],
    securityhub: ['S3.17'],
    config: ['S3_DEFAULT_ENCRYPTION_KMS'],
  },
  configRules: ['S3_DEFAULT_ENCRYPTION_KMS'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html',
  check: (bucket, context) =>
    aiBucketUses(bucket, context).length === 0
      ? notApplicable('not seen to hold AI data')
      : bucketEncryptedWithCustomerKey(bucket),
};
