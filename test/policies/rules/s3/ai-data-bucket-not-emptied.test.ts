import { aiDataBucketNotEmptied } from '../../../../policies/rules/s3/ai-data-bucket-not-emptied';
import { bucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const EMPTIER = { Emptier: { Type: 'Custom::S3AutoDeleteObjects', Properties: { BucketName: { Ref: 'Bucket' } } } };

ruleCases(aiDataBucketNotEmptied, {
  pass: { 'nothing empties it': trainingBucket({}) },
  fail: { 'a function empties it': trainingBucket({}, EMPTIER) },
  'not applicable': { 'another bucket': bucket({}, EMPTIER) },
});
