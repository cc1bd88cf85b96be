import { modelBucketVersioned } from '../../../../policies/rules/s3/model-bucket-versioned';
import { bucket, modelBucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(modelBucketVersioned, {
  pass: { 'versions are kept': modelBucket({ VersioningConfiguration: { Status: 'Enabled' } }) },
  fail: {
    'nothing is set': modelBucket({}),
    suspended: modelBucket({ VersioningConfiguration: { Status: 'Suspended' } }),
  },
  unknown: { 'a parameter decides': modelBucket({ VersioningConfiguration: { Status: { Ref: 'P' } } }) },
  'not applicable': { 'no models': bucket({}), 'training data only': trainingBucket({}) },
});
