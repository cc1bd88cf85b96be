import { bucketKeyEnabled } from '../../../../policies/rules/s3/bucket-key-enabled';
import { bucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const encryption = (algorithm: string, enabled?: unknown) =>
  bucket({
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          ServerSideEncryptionByDefault: { SSEAlgorithm: algorithm },
          ...(enabled !== undefined && { BucketKeyEnabled: enabled }),
        },
      ],
    },
  });

ruleCases(bucketKeyEnabled, {
  pass: { 'the bucket key is on': encryption('aws:kms', true) },
  fail: { 'it is not set': encryption('aws:kms'), 'it is off': encryption('aws:kms', false) },
  unknown: { 'a parameter decides': encryption('aws:kms', { Ref: 'P' }) },
  'not applicable': { 'no KMS': encryption('AES256'), 'dual layer': encryption('aws:kms:dsse'), nothing: bucket({}) },
});
