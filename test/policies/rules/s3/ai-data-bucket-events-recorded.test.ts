import { aiDataBucketEventsRecorded } from '../../../../policies/rules/s3/ai-data-bucket-events-recorded';
import { bucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const basic = (...values: unknown[]) => ({
  Trail: {
    Type: 'AWS::CloudTrail::Trail',
    Properties: {
      EventSelectors: [{ ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: values }] }],
    },
  },
});
const advanced = (...fields: object[]) => ({
  Trail: {
    Type: 'AWS::CloudTrail::Trail',
    Properties: {
      AdvancedEventSelectors: [
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Data'] },
            { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
            ...fields,
          ],
        },
      ],
    },
  },
});

ruleCases(aiDataBucketEventsRecorded, {
  pass: {
    'the bucket is named': trainingBucket({}, basic({ 'Fn::Sub': '${Bucket.Arn}/' })),
    'every bucket': trainingBucket({}, basic('arn:aws:s3')),
    'every bucket, as CDK writes it': trainingBucket({}, basic({ 'Fn::Sub': 'arn:${AWS::Partition}:s3:::' })),
    'the bucket is named by its name': trainingBucket(
      { BucketName: 'training' },
      basic({ 'Fn::Sub': 'arn:${AWS::Partition}:s3:::training/' }),
    ),
    'advanced selectors': trainingBucket(
      {},
      advanced({ Field: 'resources.ARN', StartsWith: [{ 'Fn::Sub': '${Bucket.Arn}/' }] }),
    ),
    'advanced selectors for all': trainingBucket({}, advanced()),
  },
  fail: {
    'there is no trail': trainingBucket({}),
    'a trail without data events': trainingBucket({}, { Trail: { Type: 'AWS::CloudTrail::Trail', Properties: {} } }),
    'another bucket': trainingBucket({}, basic('arn:aws:s3:::other/')),
    'the bucket is left out': trainingBucket(
      {},
      advanced({ Field: 'resources.ARN', NotStartsWith: [{ 'Fn::Sub': '${Bucket.Arn}/' }] }),
    ),
  },
  unknown: {
    'the selectors are a parameter': trainingBucket(
      {},
      { Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { EventSelectors: { Ref: 'P' } } } },
    ),
  },
  'not applicable': { 'another bucket': bucket({}) },
});
