import { aiDataBucketPerimeter } from '../../../../policies/rules/s3/ai-data-bucket-perimeter';
import { bucket, bucketPolicy, denyAll, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(aiDataBucketPerimeter, {
  pass: {
    'services of AWS and one role are left out': trainingBucket(
      {},
      bucketPolicy({
        ...denyAll('s3:*', {
          StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-1', 'aws:PrincipalOrgID': 'o-abcdefghij' },
          NotIpAddressIfExists: { 'aws:SourceIp': '198.51.100.0/24' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
          ArnNotLikeIfExists: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/aws-service-role/*' },
        }),
        Resource: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, { 'Fn::Sub': '${Bucket.Arn}/*' }],
      }),
    ),
    'other networks are denied': trainingBucket(
      {},
      bucketPolicy(denyAll('s3:*', { StringNotEqualsIfExists: { 'aws:SourceVpce': ['vpce-1'] } })),
    ),
    'other organisations are denied': trainingBucket(
      {},
      bucketPolicy(denyAll(['s3:GetObject*'], { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } })),
    ),
  },
  fail: {
    'every address is inside': trainingBucket(
      {},
      bucketPolicy(denyAll('s3:*', { NotIpAddress: { 'aws:SourceIp': '0.0.0.0/0' } })),
    ),
    'any endpoint is inside': trainingBucket(
      {},
      bucketPolicy(denyAll('s3:*', { StringNotLike: { 'aws:SourceVpce': 'vpce-*' } })),
    ),
    'only one principal is denied': trainingBucket(
      {},
      bucketPolicy(
        denyAll('s3:*', {
          StringNotEquals: { 'aws:SourceVpce': 'vpce-1' },
          StringEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/intern' },
        }),
      ),
    ),
    'every principal is left out': trainingBucket(
      {},
      bucketPolicy(
        denyAll('s3:*', {
          StringNotEquals: { 'aws:SourceVpce': 'vpce-1' },
          ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:*' },
        }),
      ),
    ),
    'only objects below a prefix': trainingBucket(
      {},
      bucketPolicy({
        ...denyAll('s3:*', { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }),
        Resource: { 'Fn::Sub': '${Bucket.Arn}/tmp/*' },
      }),
    ),
    'only requests with the key are denied': trainingBucket(
      {},
      bucketPolicy(
        denyAll('s3:*', { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' }, Null: { 'aws:SourceVpce': 'false' } }),
      ),
    ),
    'no policy': trainingBucket({}),
    'the model file is in a folder that allowed values decide': {
      parameters: { Env: { Type: 'String', AllowedValues: ['dev', 'prod'] } },
      resources: {
        B: { Type: 'AWS::S3::Bucket' },
        M: {
          Type: 'AWS::SageMaker::Model',
          Properties: { PrimaryContainer: { ModelDataUrl: { 'Fn::Sub': 's3://${B}/${Env}/m.tar.gz' } } },
        },
      },
      of: 'B',
    },
    'only TLS is asked for': trainingBucket(
      {},
      bucketPolicy(denyAll('s3:*', { Bool: { 'aws:SecureTransport': 'false' } })),
    ),
    'the right network is allowed, the others are not denied': trainingBucket(
      {},
      bucketPolicy({
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
      }),
    ),
  },
  unknown: {
    'the policy is a parameter': trainingBucket(
      {},
      {
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: { Ref: 'P' } },
        },
      },
    ),
  },
  'not applicable': { 'another bucket': bucket({}) },
});
