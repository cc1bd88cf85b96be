import { any, fail, notApplicable, type Outcome } from '../../template/outcome';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';

/** Settings of a lifecycle rule that end something. */
const ENDINGS = [
  'ExpirationInDays',
  'ExpirationDate',
  'NoncurrentVersionExpiration.NoncurrentDays',
  'NoncurrentVersionExpirationInDays',
];

export const aiDataBucketRetentionSet: Rule = {
  id: 'S3AiDataBucketRetentionSet',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'nothing says how long AI data is kept',
  fix: 'Add a lifecycle rule that expires objects or their old versions.',
  controls: {
    'iso27001:A.8.10': { why: 'Data is deleted by rule once its time is over.', as: 'partial' },
    'iso27001:A.5.33': { why: 'The time that records are kept is set.', as: 'supporting' },
    'iso42001:A.7.2': { why: 'The data process says when data ends.', as: 'partial' },
  },
  equivalents: { securityhub: ['S3.13'], 'checkov-tf': ['CKV2_AWS_61'], config: ['S3_LIFECYCLE_POLICY_CHECK'] },
  configRules: ['S3_LIFECYCLE_POLICY_CHECK'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
  check: (bucket, context) => {
    if (aiBucketUses(bucket, context).length === 0) return notApplicable('not seen to hold AI data');
    const rules = bucket.items('LifecycleConfiguration.Rules');
    if (!rules) return bucket.undecided('LifecycleConfiguration.Rules');
    if (rules.length === 0) return fail(bucket.pathOf('LifecycleConfiguration'));
    return any(...rules.map(ends));
  },
};

function ends(rule: Node): Outcome {
  const enabled = rule.equals('Status', 'Enabled');
  if (enabled.verdict !== 'pass') return enabled;
  return any(...ENDINGS.map((path) => rule.present(path)));
}
