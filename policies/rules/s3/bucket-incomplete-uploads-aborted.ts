import { any, fail, type Outcome } from '../../template/outcome';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';

export const bucketIncompleteUploadsAborted: Rule = {
  id: 'S3BucketIncompleteUploadsAborted',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'parts of broken uploads stay for ever, unseen',
  fix: "Add a lifecycle rule with 'AbortIncompleteMultipartUpload'.",
  controls: {
    'iso27001:A.8.10': { why: 'Data that no listing shows does not outlive its purpose.', as: 'partial' },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_300'] },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html',
  check: (bucket) => {
    const rules = bucket.items('LifecycleConfiguration.Rules');
    if (!rules) return bucket.undecided('LifecycleConfiguration.Rules');
    return rules.length === 0 ? fail(bucket.pathOf('LifecycleConfiguration')) : any(...rules.map(aborts));
  },
};

function aborts(rule: Node): Outcome {
  const enabled = rule.equals('Status', 'Enabled');
  if (enabled.verdict !== 'pass') return enabled;
  // A rule for one folder leaves the others.
  const narrow = any(rule.present('Prefix'), rule.present('TagFilters'));
  if (narrow.verdict === 'pass') return fail(rule.at, undefined, 'the rule is for some objects only');
  const aborted = rule.atLeast('AbortIncompleteMultipartUpload.DaysAfterInitiation', 1);
  return narrow.verdict === 'unknown' && aborted.verdict === 'pass' ? narrow : aborted;
}
