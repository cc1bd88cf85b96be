import { notApplicable } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

const RULES = 'BucketEncryption.ServerSideEncryptionConfiguration';

export const bucketKeyEnabled: Rule = {
  id: 'S3BucketKeyEnabled',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'every object calls KMS on its own',
  fix: "Set 'BucketKeyEnabled' to true.",
  controls: {
    'iso27001:A.8.6': {
      why: 'Jobs that read many objects do not run into the request limit of KMS.',
      as: 'partial',
    },
    'iso27001:A.8.24': { why: 'The key is used at bucket level, as intended for large stores.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html',
  check: (bucket) => {
    const rules = bucket.items(RULES);
    if (!rules) return bucket.undecided(RULES);
    const rule = rules[0];
    const algorithm = textOf(rule?.get('ServerSideEncryptionByDefault.SSEAlgorithm'));
    if (rule && isUndecided(rule.get('ServerSideEncryptionByDefault.SSEAlgorithm')))
      return rule.undecided('ServerSideEncryptionByDefault.SSEAlgorithm');
    // Dual-layer encryption has no bucket key.
    if (!rule || algorithm !== 'aws:kms') return notApplicable('no SSE-KMS');
    return rule.isTrue('BucketKeyEnabled');
  },
};
