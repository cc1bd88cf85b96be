import { bucketCustomerKey } from '../../../../policies/rules/s3/bucket-customer-key';
import { bucket, LOGGED_BUCKET, modelBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const encryption = (algorithm: unknown, key?: unknown) => ({
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: algorithm, ...(key !== undefined && { KMSMasterKeyID: key }) } },
    ],
  },
});
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';

ruleCases(bucketCustomerKey, {
  pass: { 'a key of ours': bucket(encryption('aws:kms', KEY)), 'dual layer': bucket(encryption('aws:kms:dsse', KEY)) },
  fail: {
    'nothing is set': bucket({}),
    'keys of S3': bucket(encryption('AES256')),
    'the key of AWS': bucket(encryption('aws:kms', 'alias/aws/s3')),
    'no key is named': bucket(encryption('aws:kms')),
    'an empty name': bucket(encryption('aws:kms', '')),
  },
  unknown: { 'a parameter names the key': bucket(encryption('aws:kms', { Ref: 'P' })) },
  'not applicable': { 'access logs': bucket({}, LOGGED_BUCKET), 'AI data': modelBucket({}) },
});
