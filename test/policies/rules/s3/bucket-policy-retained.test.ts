import { bucketPolicyRetained } from '../../../../policies/rules/s3/bucket-policy-retained';
import { modelBucket, TRAIL } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const KEEP = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const pair = (ofBucket: object, ofPolicy: object, others: Record<string, unknown> = TRAIL) => ({
  resources: {
    Bucket: { Type: 'AWS::S3::Bucket', ...ofBucket },
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Bucket' } }, ...ofPolicy },
    ...others,
  },
});

ruleCases(bucketPolicyRetained, {
  pass: { 'both are kept': pair(KEEP, KEEP) },
  fail: {
    'only the bucket is kept': pair(KEEP, {}),
    'the bucket holds models': pair(KEEP, {}, { Model: modelBucket({}).resources['Model'] }),
  },
  unknown: { 'the bucket is imported': { Bucket: { 'Fn::ImportValue': 'bucket' } } },
  'not applicable': { 'neither is kept': pair({}, {}), 'no bucket': {}, 'another bucket': pair(KEEP, {}, {}) },
});
