import { bucketPolicyNotPublic } from '../../../../policies/rules/s3/bucket-policy-not-public';
import { ruleCases } from '../../../support/rule-cases';

const policy = (principal: unknown, condition?: object, effect = 'Allow') => ({
  PolicyDocument: {
    Statement: [
      {
        Effect: effect,
        Principal: principal,
        Action: 's3:GetObject',
        Resource: '*',
        ...(condition && { Condition: condition }),
      },
    ],
  },
});

ruleCases(bucketPolicyNotPublic, {
  pass: {
    'a role': policy({ AWS: 'arn:aws:iam::111122223333:role/r' }),
    'everybody of the organisation': policy('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } }),
    'everybody is denied': policy('*', undefined, 'Deny'),
  },
  fail: { everybody: policy('*'), 'every principal': policy({ AWS: '*' }) },
  unknown: {
    'the policy is a parameter': {
      parameters: { P: { Type: 'String' } },
      resources: { B: { Type: 'AWS::S3::BucketPolicy', Properties: { PolicyDocument: { Ref: 'P' } } } },
    },
  },
  'not applicable': { 'no statements': { PolicyDocument: { Statement: [] } } },
});
