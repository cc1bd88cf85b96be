import { federatedTrustConditioned } from '../../../../policies/rules/iam/federated-trust-conditioned';
import { trust } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const trusting = (provider: string, condition?: object) => ({
  AssumeRolePolicyDocument: {
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
        ...(condition && { Condition: condition }),
      },
    ],
  },
});
const GITHUB = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const COGNITO = 'cognito-identity.amazonaws.com';

ruleCases(federatedTrustConditioned, {
  pass: {
    'one repository': trusting(GITHUB, {
      StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:org/repo:*' },
    }),
    'one identity pool': trusting(COGNITO, {
      StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:pool' },
    }),
    'SAML with an audience': trusting('arn:aws:iam::111122223333:saml-provider/idp', {
      StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
    }),
  },
  fail: {
    'no condition': trusting(COGNITO),
    'a shared provider by audience only': trusting(GITHUB, {
      StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
    }),
    'any subject': trusting(GITHUB, { StringLike: { 'token.actions.githubusercontent.com:sub': '*' } }),
  },
  unknown: {
    'the conditions are a parameter': {
      parameters: { Conditions: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: trusting(GITHUB, { Ref: 'Conditions' }) } },
    },
  },
  'not applicable': { 'a service': { AssumeRolePolicyDocument: trust('ec2.amazonaws.com') } },
});
