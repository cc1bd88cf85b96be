import { aiDataBucketRetentionSet } from '../../../../policies/rules/s3/ai-data-bucket-retention-set';
import { bucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const lifecycle = (...rules: object[]) => ({ LifecycleConfiguration: { Rules: rules } });

ruleCases(aiDataBucketRetentionSet, {
  pass: {
    'objects expire': trainingBucket(lifecycle({ Status: 'Enabled', ExpirationInDays: 365 })),
    'old versions expire': trainingBucket(
      lifecycle({ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 90 } }),
    ),
  },
  fail: {
    'no lifecycle': trainingBucket({}),
    'only moved to colder storage': trainingBucket(
      lifecycle({ Status: 'Enabled', Transitions: [{ StorageClass: 'GLACIER', TransitionInDays: 30 }] }),
    ),
    'the rule is off': trainingBucket(lifecycle({ Status: 'Disabled', ExpirationInDays: 365 })),
  },
  unknown: { 'a parameter decides': trainingBucket(lifecycle({ Status: { Ref: 'P' }, ExpirationInDays: 1 })) },
  'not applicable': { 'another bucket': bucket({}) },
});
