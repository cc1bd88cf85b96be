import { bucketPolicyActionsNamed } from '../../../../policies/rules/s3/bucket-policy-actions-named';
import { ruleCases } from '../../../support/rule-cases';

const policy = (statement: object) => ({
  PolicyDocument: { Statement: [{ Principal: { AWS: 'r' }, Resource: '*', ...statement }] },
});

ruleCases(bucketPolicyActionsNamed, {
  pass: { 'named actions': policy({ Effect: 'Allow', Action: ['s3:GetObject', 's3:List*'] }) },
  fail: {
    'every action of S3': policy({ Effect: 'Allow', Action: 'S3:*' }),
    'every action': policy({ Effect: 'Allow', Action: ['s3:GetObject', '*'] }),
    'all but some': policy({ Effect: 'Allow', NotAction: 's3:PutBucketPolicy' }),
  },
  unknown: {
    'the policy is a parameter': {
      parameters: { P: { Type: 'String' } },
      resources: { B: { Type: 'AWS::S3::BucketPolicy', Properties: { PolicyDocument: { Ref: 'P' } } } },
    },
  },
  'not applicable': { 'a deny statement': policy({ Effect: 'Deny', Action: 's3:*' }), empty: {} },
});
