import { all, notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { holdsTrainingData } from '../shared/ai-bucket-use';
import { bucketLockedByDefault } from '../shared/bucket-locked';
import { bucketVersioned } from '../shared/bucket-versioned';

export const trainingDataBucketLocked: Rule = {
  id: 'S3TrainingDataBucketLocked',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'training data can be changed or deleted after it was used',
  fix: "Enable versioning and 'ObjectLockEnabled', and set a default retention in 'ObjectLockConfiguration'.",
  controls: {
    'iso27001:A.8.13': { why: 'The data that a model learned from can be restored.', as: 'partial' },
    'iso27001:A.5.33': { why: 'What a model learned from is kept unchanged for its retention.', as: 'partial' },
    'iso42001:A.7.5': { why: 'The data behind a model can still be shown as it was.', as: 'partial' },
    'iso42001:A.7.2': { why: 'Development data is held under rules against loss and tampering.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_21'],
    securityhub: ['S3.14', 'S3.15'],
    config: ['S3_BUCKET_DEFAULT_LOCK_ENABLED', 'S3_BUCKET_VERSIONING_ENABLED'],
  },
  configRules: ['S3_BUCKET_DEFAULT_LOCK_ENABLED', 'S3_BUCKET_VERSIONING_ENABLED'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  check: (bucket, context) =>
    holdsTrainingData(bucket, context)
      ? all(bucketVersioned(bucket), bucketLockedByDefault(bucket))
      : notApplicable('not seen to hold training data'),
};
