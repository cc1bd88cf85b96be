import { aiDataBucketClassified } from '../../../../policies/rules/s3/ai-data-bucket-classified';
import { bucket, captureBucket, modelBucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const tag = (key: unknown, value: unknown) => ({ Tags: [{ Key: key, Value: value }] });

ruleCases(aiDataBucketClassified, {
  pass: {
    tagged: trainingBucket(tag('data-classification', 'restricted')),
    'tagged with the key of the organisation': {
      ...modelBucket(tag('class', 'c3')),
      options: { classificationTag: 'class' },
    },
  },
  fail: {
    'no tags': trainingBucket({}),
    'another tag': modelBucket(tag('owner', 'x')),
    'an empty class': captureBucket(tag('data-classification', '')),
  },
  unknown: {
    'a parameter gives the class': trainingBucket(tag('data-classification', { Ref: 'P' })),
    'a parameter gives the key': trainingBucket(tag({ Ref: 'P' }, 'x')),
  },
  'not applicable': { 'another bucket': bucket({}) },
});
