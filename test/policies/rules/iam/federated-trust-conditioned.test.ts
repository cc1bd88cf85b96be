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
    'one organisation': trusting(GITHUB, { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:org/*' } }),
    'one owner, by its id': trusting(GITHUB, {
      StringLike: { 'token.actions.githubusercontent.com:sub': 'repository_owner_id:1234:*' },
    }),
    'one group': trusting('arn:aws:iam::111122223333:oidc-provider/gitlab.com', {
      StringLike: { 'gitlab.com:sub': 'project_path:group/*:ref_type:branch:ref:main' },
    }),
    'one workspace': trusting('arn:aws:iam::111122223333:oidc-provider/app.terraform.io', {
      StringLike: { 'app.terraform.io:sub': 'organization:org:project:*:workspace:*:run_phase:apply' },
    }),
    'a repository of a parameter': {
      parameters: { Owner: { Type: 'String' } },
      resources: {
        R: {
          Type: 'AWS::IAM::Role',
          Properties: trusting(GITHUB, {
            StringLike: { 'token.actions.githubusercontent.com:sub': { 'Fn::Sub': 'repo:${Owner}/repo:*' } },
          }),
        },
      },
    },
    'service accounts of our own cluster': trusting(
      'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A',
      {
        StringLike: { 'oidc.eks.eu-west-1.amazonaws.com/id/A:sub': 'system:serviceaccount:jobs:*' },
      },
    ),
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
    'any repository': trusting(GITHUB, { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:*' } }),
    'a branch of any repository': trusting(GITHUB, {
      StringLike: { 'token.actions.githubusercontent.com:sub': ['repo:org/repo:*', 'repo:*/repo:ref:refs/heads/main'] },
    }),
    'organisations of a name': trusting(GITHUB, {
      StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:org*' },
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
