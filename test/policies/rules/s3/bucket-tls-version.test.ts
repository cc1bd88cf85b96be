import { bucketTlsVersion } from '../../../../policies/rules/s3/bucket-tls-version';
import { bucket, bucketPolicy, denyAll } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(bucketTlsVersion, {
  pass: {
    'old versions are denied': bucket(
      {},
      bucketPolicy(denyAll('s3:*', { NumericLessThan: { 's3:TlsVersion': '1.2' } })),
    ),
  },
  fail: {
    'no policy': bucket({}),
    'only very old versions are denied': bucket(
      {},
      bucketPolicy(denyAll('s3:*', { NumericLessThan: { 's3:TlsVersion': 1.1 } })),
    ),
  },
  unknown: {
    'the policy is a parameter': bucket(
      {},
      {
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: { Ref: 'P' } },
        },
      },
    ),
  },
});
