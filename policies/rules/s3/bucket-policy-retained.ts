import { notApplicable, unknown } from '../../template/outcome';
import { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';
import { keepsAuditLogs } from '../shared/log-bucket';
import { retainedOnDeletion } from '../shared/retained-on-deletion';

export const bucketPolicyRetained: Rule = {
  id: 'S3BucketPolicyRetained',
  appliesTo: ['AWS::S3::BucketPolicy'],
  severity: 'warning',
  problem: 'a bucket with AI data or logs is kept, but loses its policy',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' of the policy to Retain, as on its bucket.",
  controls: {
    'iso27001:A.8.3': { why: 'Data that outlives its stack stays behind the same access rules.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html',
  check: (policy, context) => {
    const { graph } = context;
    const bucket = graph.bucket(policy.get('Bucket'));
    if (bucket === undefined) return notApplicable('no bucket is named');
    if (!(bucket instanceof ResourceView)) return unknown(`the bucket behind ${bucket.reason}`, 'Bucket');
    if (aiBucketUses(bucket, context).length === 0 && !keepsAuditLogs(bucket, graph))
      return notApplicable('its bucket is not seen to hold AI data or audit logs');
    const kept = retainedOnDeletion(bucket);
    if (kept.verdict === 'fail') return notApplicable('its bucket is not kept');
    return kept.verdict === 'unknown' ? kept : retainedOnDeletion(policy);
  },
};
