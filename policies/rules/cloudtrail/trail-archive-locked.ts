import type { Rule } from '../rule';
import { bucketLockedByDefault } from '../shared/bucket-locked';
import { ofBucket } from '../shared/of-named-resource';

export const trailArchiveLocked: Rule = {
  id: 'CloudTrailTrailArchiveLocked',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'warning',
  problem: 'log files can be deleted before their time',
  fix: "Give the trail's bucket Object Lock with a default retention.",
  controls: {
    'iso27001:A.8.15': {
      why: 'Nobody, or only a few under governance mode, can delete the record of what they did.',
      as: 'partial',
    },
    'iso27001:A.5.33': { why: 'Log files are write-once for as long as they must be kept.', as: 'partial' },
    'iso27001:A.5.28': { why: 'Evidence cannot be removed while it is retained.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  check: (trail, { graph }) => ofBucket(graph, trail, 'S3BucketName', bucketLockedByDefault),
};
