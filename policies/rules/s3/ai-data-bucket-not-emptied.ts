import { fail, notApplicable, pass } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';

/** Custom resources whose function empties the bucket that they name. */
const EMPTIERS = ['Custom::S3AutoDeleteObjects', 'Custom::BucketContentRemoval'];

export const aiDataBucketNotEmptied: Rule = {
  id: 'S3AiDataBucketNotEmptied',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'a function deletes all AI data when the bucket leaves the stack',
  fix: "Remove 'autoDeleteObjects', or the 'BucketContentRemoval' that names the bucket.",
  controls: {
    'iso27001:A.8.13': {
      why: 'A mistake in a deployment cannot take data, models and their versions along.',
      as: 'partial',
    },
    'iso27001:A.5.33': { why: 'No role of the deployment may delete the records.', as: 'partial' },
    'iso42001:A.7.5': { why: 'The history of the data outlives the stack.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_s3-readme.html#bucket-deletion',
  check: (bucket, context) => {
    if (aiBucketUses(bucket, context).length === 0) return notApplicable('not seen to hold AI data');
    const emptier = EMPTIERS.flatMap((type) => context.graph.referrers(bucket, type))[0];
    return emptier === undefined ? pass() : fail(undefined, undefined, emptier.logicalId);
  },
};
