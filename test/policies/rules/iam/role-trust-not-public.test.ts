import { roleTrustNotPublic } from '../../../../policies/rules/iam/role-trust-not-public';
import { trust } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const trusting = (principal: unknown, condition?: object) => ({
  AssumeRolePolicyDocument: {
    Statement: [
      { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...(condition && { Condition: condition }) },
    ],
  },
});

ruleCases(roleTrustNotPublic, {
  pass: {
    'a service': { AssumeRolePolicyDocument: trust('lambda.amazonaws.com') },
    'a role': trusting({ AWS: 'arn:aws:iam::111122223333:role/r' }),
    'everybody of the organisation': trusting({ AWS: '*' }, { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } }),
  },
  fail: {
    'any organisation': trusting('*', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }),
    'every role': trusting({ AWS: ['*'] }, { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } }),
    everybody: trusting('*'),
    'every AWS principal': trusting({ AWS: ['*'] }),
    'an external id is no caller': trusting({ AWS: '*' }, { StringEquals: { 'sts:ExternalId': 'x' } }),
    'everybody but one': {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', NotPrincipal: { AWS: 'arn:aws:iam::1:root' }, Action: 'sts:AssumeRole' }],
      },
    },
  },
  unknown: {
    'a parameter names the principal': {
      parameters: { Who: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: trusting({ AWS: { Ref: 'Who' } }) } },
    },
  },
  'not applicable': { 'no trust policy': {} },
});
