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
const letIn = (service: string) => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 's3:PutObject',
  Resource: { 'Fn::Sub': '${Bucket.Arn}/*' },
});
const CHANNEL = { Channel: { Type: 'AWS::Config::DeliveryChannel', Properties: { S3BucketName: { Ref: 'Bucket' } } } };

ruleCases(auditBucketLocked, {
  pass: { 'of a trail': bucket(lock(400), TRAIL) },
  fail: {
    'of a trail': bucket({}, TRAIL),
    'of a trail and of AWS Config': bucket({}, { ...TRAIL, ...CHANNEL }),
    'of flow logs, by its policy': bucket({}, bucketPolicy(letIn('delivery.logs.amazonaws.com'))),
  },
  unknown: { 'a parameter decides': bucket(lock({ Ref: 'P' }), TRAIL) },
  'not applicable': {
    'another bucket': bucket({}),
    'of AWS Config, which delivers to no locked bucket': bucket({}, CHANNEL),
    'of AWS Config, by its policy': bucket({}, bucketPolicy(letIn('config.amazonaws.com'))),
    'access logs': bucket({}, { ...TRAIL, ...LOGGED_BUCKET }),
  },
});
