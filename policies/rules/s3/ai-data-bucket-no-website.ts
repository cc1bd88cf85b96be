import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { aiBucketUses } from '../shared/ai-bucket-use';

export const aiDataBucketNoWebsite: Rule = {
  id: 'S3AiDataBucketNoWebsite',
  appliesTo: ['AWS::S3::Bucket'],
  severity: 'error',
  problem: 'a bucket with AI data serves a web site',
  fix: "Remove 'WebsiteConfiguration' and keep public files in a bucket of their own.",
  controls: {
    'iso27001:A.8.3': { why: 'A web site endpoint knows no sign-in; the data has none.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Data is not where anonymous readers are served.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html',
  check: (bucket, context) =>
    aiBucketUses(bucket, context).length === 0
      ? notApplicable('not seen to hold AI data')
      : bucket.absent('WebsiteConfiguration'),
};
