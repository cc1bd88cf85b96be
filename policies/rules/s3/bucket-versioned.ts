import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { holdsModels, holdsTrainingData } from '../shared/ai-bucket-use';
import { bucketVersioned as versioned } from '../shared/bucket-versioned';

export const bucketVersioned: Rule = {
  id: 'S3BucketVersioned',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'an object that is overwritten or deleted is gone',
  fix: "Set 'VersioningConfiguration.Status' to Enabled.",
  controls: {
    'iso27001:A.8.13': { why: 'An earlier state of an object can be restored after an error.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_21'],
    'cdk-nag': ['rules.s3.S3BucketVersioningEnabled'],
    prowler: ['s3_bucket_object_versioning'],
    securityhub: ['S3.14'],
    config: ['S3_BUCKET_VERSIONING_ENABLED'],
  },
  configRules: ['S3_BUCKET_VERSIONING_ENABLED'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  check: (bucket, context) => {
    if (holdsModels(bucket, context)) return notApplicable('judged by S3ModelBucketVersioned');
    if (holdsTrainingData(bucket, context)) return notApplicable('judged by S3TrainingDataBucketLocked');
    return versioned(bucket);
  },
};
