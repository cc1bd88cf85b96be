import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { isUndecided } from '../../template/value';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';

export const aiDataBucketClassified: Rule = {
  id: 'S3AiDataBucketClassified',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'AI data is not classified',
  fix: 'Tag the bucket with the classification of its data.',
  controls: {
    'iso27001:A.5.12': { why: 'The sensitivity of the data has been decided.', as: 'partial' },
    'iso27001:A.5.13': { why: 'The store carries the label of its data.', as: 'partial' },
    'iso42001:A.4.3': { why: 'The record of the data resource says how sensitive it is.', as: 'partial' },
    'iso42001:A.7.2': { why: 'Data for development is handled by its class.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/CostAllocTagging.html',
  check: (bucket, context) => {
    if (aiBucketUses(bucket, context).length === 0) return notApplicable('not seen to hold AI data');
    const tag = bucket.tag(context.options.classificationTag);
    const at = bucket.pathOf('Tags');
    if (tag === undefined || tag === null || tag === '')
      return fail(at, tag, `no tag '${context.options.classificationTag}'`);
    return isUndecided(tag) ? unknown('the tags', at) : pass(at, tag);
  },
};
