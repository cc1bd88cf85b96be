import { keyPolicyNotPublic } from '../../../../policies/rules/kms/key-policy-not-public';
import { ruleCases } from '../../../support/rule-cases';

const policy = (principal: unknown, condition?: object) => ({
  KeyPolicy: {
    Statement: [
      {
        Effect: 'Allow',
        Principal: principal,
        Action: 'kms:Decrypt',
        Resource: '*',
        ...(condition && { Condition: condition }),
      },
    ],
  },
});

ruleCases(keyPolicyNotPublic, {
  pass: {
    'the account': policy({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }),
    'no policy': {},
    'everybody of one account': policy(
      { AWS: '*' },
      { StringEquals: { 'kms:CallerAccount': { Ref: 'AWS::AccountId' } } },
    ),
    'everybody of the organisation': policy('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } }),
  },
  fail: {
    'any account': policy({ AWS: '*' }, { StringLike: { 'kms:CallerAccount': '?*' } }),
    everybody: policy('*'),
    'every principal': policy({ AWS: '*' }),
    'through a service, of any account': policy(
      { AWS: '*' },
      { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
    ),
  },
  unknown: {
    'the policy is a parameter': {
      parameters: { Policy: { Type: 'String' } },
      resources: { K: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Ref: 'Policy' } } } },
    },
  },
});
