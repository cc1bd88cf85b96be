import { aiDataBucketNotEmptied } from '../../../../policies/rules/s3/ai-data-bucket-not-emptied';
import { bucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const EMPTIER = { Emptier: { Type: 'Custom::S3AutoDeleteObjects', Properties: { BucketName: { Ref: 'Bucket' } } } };
const REMOVAL = { Removal: { Type: 'Custom::BucketContentRemoval', Properties: { Target: { Ref: 'Bucket' } } } };

ruleCases(aiDataBucketNotEmptied, {
  pass: { 'nothing empties it': trainingBucket({}) },
  fail: {
    'a function empties it': trainingBucket({}, EMPTIER),
    'a function empties it when the stack goes': trainingBucket({}, REMOVAL),
  },
  'not applicable': { 'another bucket': bucket({}, EMPTIER) },
});
