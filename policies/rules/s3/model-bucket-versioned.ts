import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { holdsModels } from '../shared/ai-bucket-use';
import { bucketVersioned } from '../shared/bucket-versioned';

export const modelBucketVersioned: Rule = {
  id: 'S3ModelBucketVersioned',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'a model file can be replaced without a trace',
  fix: "Set 'VersioningConfiguration.Status' to Enabled.",
  controls: {
    'iso27001:A.8.13': { why: 'The model that was in use before can be restored.', as: 'partial' },
    'iso27001:A.8.32': { why: 'A change of a model file leaves the former file and its date.', as: 'partial' },
    'iso42001:A.7.5': { why: 'Each state that a model file has had can be told apart.', as: 'partial' },
    'iso42001:A.6.2.3': { why: 'Earlier builds of the model stay on record.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_21'],
    securityhub: ['S3.14'],
    config: ['S3_BUCKET_VERSIONING_ENABLED'],
  },
  configRules: ['S3_BUCKET_VERSIONING_ENABLED'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  check: (bucket, context) =>
    holdsModels(bucket, context) ? bucketVersioned(bucket) : notApplicable('not seen to hold models'),
};
