import { trainingDataBucketLocked } from '../../../../policies/rules/s3/training-data-bucket-locked';
import { bucket, captureBucket, LOGGED_BUCKET, modelBucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const VERSIONED = { VersioningConfiguration: { Status: 'Enabled' } };
const LOCKED = {
  ObjectLockEnabled: true,
  ObjectLockConfiguration: {
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 1 } },
  },
};
const TAGGED = { Tags: [{ Key: 'data-classification', Value: 'confidential' }] };

ruleCases(trainingDataBucketLocked, {
  pass: { 'versions and lock': trainingBucket({ ...VERSIONED, ...LOCKED }) },
  fail: {
    neither: trainingBucket({}),
    'versions only': trainingBucket(VERSIONED),
    'a classified bucket': bucket(TAGGED),
  },
  unknown: { 'a parameter decides': trainingBucket({ ...VERSIONED, ...LOCKED, ObjectLockEnabled: { Ref: 'P' } }) },
  'not applicable': {
    'another bucket': bucket({}),
    'models only': modelBucket(TAGGED),
    'captured requests': captureBucket(TAGGED),
    'a classified bucket of access logs': bucket(TAGGED, LOGGED_BUCKET),
  },
});
