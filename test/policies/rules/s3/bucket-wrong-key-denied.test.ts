import { bucketWrongKeyDenied } from '../../../../policies/rules/s3/bucket-wrong-key-denied';
import { bucket, bucketPolicy, denyAll } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const ENCRYPTED = {
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'arn:aws:kms:eu-west-1:1:key/1' } },
    ],
  },
};
const denying = (condition: object) => bucket(ENCRYPTED, bucketPolicy(denyAll('s3:PutObject', condition)));

ruleCases(bucketWrongKeyDenied, {
  pass: {
    'a key that is present and another': denying({ Null: { [KEY]: 'false' }, StringNotEquals: { [KEY]: ['k'] } }),
    'another key, if one is named': denying({ StringNotEqualsIfExists: { [KEY]: 'k' } }),
  },
  fail: {
    'no policy': bucket(ENCRYPTED),
    'two tests that cannot both hold': denying({ Null: { [KEY]: 'true' }, StringNotEquals: { [KEY]: ['k'] } }),
    'only the algorithm': denying({ StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } }),
  },
  unknown: {
    'the policy is a parameter': bucket(ENCRYPTED, {
      Policy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: { Ref: 'P' } },
      },
    }),
  },
  'not applicable': { 'no key': bucket({}) },
});
