import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { holdsModels } from '../shared/ai-bucket-use';
import { bucketLockedByDefault } from '../shared/bucket-locked';

export const modelBucketLocked: Rule = {
  id: 'S3ModelBucketLocked',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'model files can be deleted before their time',
  fix: "Enable 'ObjectLockEnabled' and set a default retention in 'ObjectLockConfiguration'.",
  controls: {
    'iso27001:A.5.33': { why: 'The model that decisions were made with is kept unchanged.', as: 'partial' },
    'iso27001:A.8.10': { why: 'How long model files are kept is set, and not left to chance.', as: 'supporting' },
    'iso42001:A.7.5': { why: 'The artefact that data led to cannot disappear from its history.', as: 'partial' },
  },
  equivalents: { securityhub: ['S3.15'], config: ['S3_BUCKET_DEFAULT_LOCK_ENABLED'] },
  configRules: ['S3_BUCKET_DEFAULT_LOCK_ENABLED'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  check: (bucket, context) =>
    holdsModels(bucket, context) ? bucketLockedByDefault(bucket) : notApplicable('not seen to hold models'),
};
