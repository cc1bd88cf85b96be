import { bucketVersioned } from '../../../../policies/rules/s3/bucket-versioned';
import { bucket, captureBucket, modelBucket, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(bucketVersioned, {
  pass: { 'versions are kept': bucket({ VersioningConfiguration: { Status: 'Enabled' } }) },
  fail: {
    'nothing is set': bucket({}),
    suspended: captureBucket({ VersioningConfiguration: { Status: 'Suspended' } }),
  },
  unknown: { 'a parameter decides': bucket({ VersioningConfiguration: { Status: { Ref: 'P' } } }) },
  'not applicable': { models: modelBucket({}), 'training data': trainingBucket({}) },
});
