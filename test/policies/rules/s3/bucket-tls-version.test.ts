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
    'only objects below a prefix': bucket(
      {},
      bucketPolicy({
        ...denyAll('s3:*', { NumericLessThan: { 's3:TlsVersion': '1.2' } }),
        Resource: { 'Fn::Sub': '${Bucket.Arn}/tmp/*' },
      }),
    ),
    'only one principal is denied': bucket(
      {},
      bucketPolicy(
        denyAll('s3:*', {
          NumericLessThan: { 's3:TlsVersion': '1.2' },
          StringEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/r' },
        }),
      ),
    ),
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
