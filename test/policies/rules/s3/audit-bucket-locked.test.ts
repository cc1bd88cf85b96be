import { auditBucketLocked } from '../../../../policies/rules/s3/audit-bucket-locked';
import { bucket, bucketPolicy, LOGGED_BUCKET, TRAIL } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const lock = (days: unknown) => ({
  ObjectLockEnabled: true,
  ObjectLockConfiguration: {
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: days } },
  },
});
const CONFIG = {
  Effect: 'Allow',
  Principal: { Service: 'config.amazonaws.com' },
  Action: 's3:PutObject',
  Resource: { 'Fn::Sub': '${Bucket.Arn}/*' },
};

ruleCases(auditBucketLocked, {
  pass: { 'of a trail': bucket(lock(400), TRAIL) },
  fail: { 'of a trail': bucket({}, TRAIL), 'of AWS Config, by its policy': bucket({}, bucketPolicy(CONFIG)) },
  unknown: { 'a parameter decides': bucket(lock({ Ref: 'P' }), TRAIL) },
  'not applicable': { 'another bucket': bucket({}), 'access logs': bucket({}, { ...TRAIL, ...LOGGED_BUCKET }) },
});
