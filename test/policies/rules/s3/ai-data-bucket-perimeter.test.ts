import { aiDataBucketPerimeter } from '../../../../policies/rules/s3/ai-data-bucket-perimeter';
import { bucket, bucketPolicy, denyAll, trainingBucket } from '../../../support/bucket-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(aiDataBucketPerimeter, {
  pass: {
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
