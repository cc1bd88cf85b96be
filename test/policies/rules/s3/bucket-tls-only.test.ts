import { bucketTlsOnly } from '../../../../policies/rules/s3/bucket-tls-only';
import { bucket, bucketPolicy, denyAll } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

const PLAIN = { Bool: { 'aws:SecureTransport': 'false' } };

const policyFor = (Bucket: unknown) => ({
  Policy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: { Bucket, PolicyDocument: { Statement: denyAll('*', PLAIN) } },
  },
});

ruleCases(bucketTlsOnly, {
  pass: {
    'the bucket and its objects': bucket(
      {},
      bucketPolicy({
        ...denyAll('s3:*', PLAIN),
        Resource: [
          { 'Fn::GetAtt': ['Bucket', 'Arn'] },
          { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*']] },
        ],
      }),
    ),
    'by ARN': bucket(
      {},
      bucketPolicy({
        ...denyAll('s3:*', PLAIN),
        Resource: ['arn:aws:s3:::b', { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::b/*' }],
      }),
    ),
    'plain requests are denied': bucket({}, bucketPolicy(denyAll('s3:*', PLAIN))),
    'by physical name': bucket({ BucketName: 'b' }, policyFor('b')),
  },
  fail: {
    'only objects below a prefix': bucket(
      {},
      bucketPolicy({ ...denyAll('s3:*', PLAIN), Resource: { 'Fn::Sub': '${Bucket.Arn}/tmp/*' } }),
    ),
    'only the objects, not the bucket': bucket(
      {},
      bucketPolicy({ ...denyAll('s3:*', PLAIN), Resource: 'arn:aws:s3:::b/*' }),
    ),
    'no policy': bucket({}),
    'only the bucket, not its objects': bucket(
      {},
      bucketPolicy({ ...denyAll('s3:*', PLAIN), Resource: { 'Fn::GetAtt': ['Bucket', 'Arn'] } }),
    ),
    'only reads are denied': bucket({}, bucketPolicy(denyAll('s3:GetObject', PLAIN))),
    'only one principal is denied': bucket(
      {},
      bucketPolicy({ ...denyAll('s3:*', PLAIN), Principal: { AWS: 'arn:aws:iam::1:role/r' } }),
    ),
    'only federated sessions are denied': bucket(
      {},
      bucketPolicy({ ...denyAll('s3:*', PLAIN), Principal: { Federated: '*' } }),
    ),
    'the test is the wrong way round': bucket(
      {},
      bucketPolicy(denyAll('s3:*', { Bool: { 'aws:SecureTransport': 'true' } })),
    ),
    'a deny for whom a parameter names, with the test the wrong way round': bucket(
      {},
      bucketPolicy({ ...denyAll('s3:*', { Bool: { 'aws:SecureTransport': 'true' } }), Principal: { Ref: 'P' } }),
    ),
    'the policy of a bucket that a parameter names, which cannot be one without a name': bucket(
      {},
      policyFor({ Ref: 'P' }),
    ),
    'the policy of another bucket': bucket(
      {},
      {
        Other: { Type: 'AWS::S3::Bucket' },
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: { Ref: 'Other' }, PolicyDocument: { Statement: denyAll('s3:*', PLAIN) } },
        },
      },
    ),
  },
  unknown: {
    'a parameter says whom the policy denies': bucket(
      {},
      bucketPolicy({ ...denyAll('s3:*', PLAIN), Principal: { Ref: 'P' } }),
    ),
    'a parameter says whose policy it is': bucket({ BucketName: 'b' }, policyFor({ Ref: 'P' })),
    'a parameter names the bucket, and a policy is for one that is not here': bucket(
      { BucketName: { Ref: 'P' } },
      policyFor('b'),
    ),
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
