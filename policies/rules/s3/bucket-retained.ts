import type { Rule } from '../rule';
import { retainedOnDeletion } from '../shared/retained-on-deletion';

export const bucketRetained: Rule = {
  id: 'S3BucketRetained',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'warning',
  problem: 'the bucket goes when it leaves the stack',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' to Retain.",
  controls: {
    'iso27001:A.8.13': { why: 'A deployment does not delete data.', as: 'partial' },
    'iso27001:A.5.33': { why: 'Records outlive the stack that made them.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html',
  check: (bucket) => retainedOnDeletion(bucket),
};
