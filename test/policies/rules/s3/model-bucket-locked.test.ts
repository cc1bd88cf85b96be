import { modelBucketLocked } from '../../../../policies/rules/s3/model-bucket-locked';
import { bucket, modelBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const lock = (mode: unknown, days: unknown) => ({
  ObjectLockEnabled: true,
  ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: mode, Days: days } } },
});

ruleCases(modelBucketLocked, {
  pass: { locked: modelBucket(lock('GOVERNANCE', 90)) },
  fail: {
    'nothing is set': modelBucket({}),
    'no default retention': modelBucket({ ObjectLockEnabled: true }),
    'no time': modelBucket(lock('COMPLIANCE', 0)),
  },
  unknown: { 'a parameter decides': modelBucket(lock('GOVERNANCE', { Ref: 'P' })) },
  'not applicable': { 'no models': bucket({}) },
});
