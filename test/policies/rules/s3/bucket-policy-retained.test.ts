import { bucketPolicyRetained } from '../../../../policies/rules/s3/bucket-policy-retained';
import { ruleCases } from '../../../support/rule-cases';

const KEEP = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const pair = (ofBucket: object, ofPolicy: object) => ({
  resources: {
    Bucket: { Type: 'AWS::S3::Bucket', ...ofBucket },
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Bucket' } }, ...ofPolicy },
  },
});

ruleCases(bucketPolicyRetained, {
  pass: { 'both are kept': pair(KEEP, KEEP) },
  fail: { 'only the bucket is kept': pair(KEEP, {}) },
  unknown: { 'the bucket is imported': { Bucket: { 'Fn::ImportValue': 'bucket' } } },
  'not applicable': { 'neither is kept': pair({}, {}), 'no bucket': {} },
});
