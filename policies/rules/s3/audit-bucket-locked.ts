import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { bucketLockedByDefault } from '../shared/bucket-locked';
import { keepsLockableLogs, receivesAccessLogs } from '../shared/log-bucket';

export const auditBucketLocked: Rule = {
  id: 'S3AuditBucketLocked',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'audit logs can be deleted before their time',
  fix: "Enable 'ObjectLockEnabled' and set a default retention in 'ObjectLockConfiguration'; not for AWS Config's history.",
  controls: {
    'iso27001:A.8.15': { why: 'Whoever intrudes cannot delete the logs of it.', as: 'partial' },
    'iso27001:A.5.28': { why: 'Logs stay as evidence that cannot have been altered.', as: 'partial' },
    'iso27001:A.5.33': { why: 'Audit records are kept for a set time whatever anybody does.', as: 'partial' },
    'iso42001:A.6.2.8': { why: 'Event logs of AI systems are kept from deletion.', as: 'partial' },
  },
  equivalents: { securityhub: ['S3.15'], config: ['S3_BUCKET_DEFAULT_LOCK_ENABLED'] },
  configRules: ['S3_BUCKET_DEFAULT_LOCK_ENABLED'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  check: (bucket, { graph }) => {
    // S3 cannot deliver server access logs to a bucket with a default retention, nor AWS Config its history.
    if (receivesAccessLogs(bucket, graph) || !keepsLockableLogs(bucket, graph))
      return notApplicable('not seen to keep audit logs that can be locked');
    return bucketLockedByDefault(bucket);
  },
};
