import { trailArchiveLocked } from '../../../../policies/rules/cloudtrail/trail-archive-locked';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function archive(properties: object) {
  return {
    of: 'Trail',
    resources: {
      Archive: { Type: 'AWS::S3::Bucket', Properties: properties },
      Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { S3BucketName: { Ref: 'Archive' } } },
    },
  };
}

ruleCases(trailArchiveLocked, {
  pass: {
    'a locked bucket': archive({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 400 } },
      },
    }),
  },
  fail: {
    'a bucket without lock': archive({}),
    'a lock without retention': archive({ ObjectLockEnabled: true }),
    'a retention without period': archive({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE' } } },
    }),
  },
  unknown: {
    'a bucket outside': { S3BucketName: 'central-trail-archive' },
    'a bucket that a parameter names': parameterCase('AWS::CloudTrail::Trail', { S3BucketName: { Ref: 'Value' } }),
  },
  'not applicable': { 'no bucket': {} },
});
