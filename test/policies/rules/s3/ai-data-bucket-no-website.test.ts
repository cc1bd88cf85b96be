import { aiDataBucketNoWebsite } from '../../../../policies/rules/s3/ai-data-bucket-no-website';
import { bucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(aiDataBucketNoWebsite, {
  pass: { 'no web site': trainingBucket({}) },
  fail: { 'a web site': trainingBucket({ WebsiteConfiguration: { IndexDocument: 'index.html' } }) },
  unknown: { 'a parameter decides': trainingBucket({ WebsiteConfiguration: { Ref: 'P' } }) },
  'not applicable': { 'another bucket': bucket({ WebsiteConfiguration: { IndexDocument: 'index.html' } }) },
});
