import { arnOf, type Fragment } from './fragment';

const trust = (principal: unknown, condition?: unknown, action = 'sts:AssumeRole') => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: principal, Action: action, ...(condition !== undefined && { Condition: condition }) },
  ],
});

const allow = (...statements: readonly Record<string, unknown>[]) => ({
  Version: '2012-10-17',
  Statement: statements.map((statement) => ({ Effect: 'Allow', ...statement })),
});

/** Roles, users and policies with far more than they need. */
export const iam: Fragment = {
  resources: {
    // The role of notebooks, jobs and pipelines alike. Other stacks name it by its ARN.
    EverythingForLearning: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'learning',
        AssumeRolePolicyDocument: trust({ Service: 'sagemaker.amazonaws.com' }),
        Policies: [
          {
            PolicyName: 'services',
            PolicyDocument: allow({ Action: ['sagemaker:*', 'bedrock:*', 'bedrock-agentcore:*'], Resource: '*' }),
          },
        ],
      },
    },
    AnybodysAdministrator: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust('*'),
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      },
    },
    PartnerRole: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: trust({ AWS: 'arn:aws:iam::999988887777:root' }) },
    },
    // Any repository of GitHub may take it.
    DeploymentRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust(
          { Federated: arnOf('GitHub') },
          { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
          'sts:AssumeRoleWithWebIdentity',
        ),
        Policies: [
          {
            PolicyName: 'roles',
            PolicyDocument: allow({ Action: ['iam:CreateRole', 'iam:PutRolePolicy'], Resource: '*' }),
          },
        ],
      },
    },
    GitHub: {
      Type: 'AWS::IAM::OIDCProvider',
      Properties: { Url: 'https://token.actions.githubusercontent.com' },
    },
    Developers: { Type: 'AWS::IAM::Group' },
    DeveloperPolicy: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: {
        Groups: [{ Ref: 'Developers' }],
        PolicyDocument: allow(
          { Action: ['s3:GetObject', 's3:PutObject', 'secretsmanager:GetSecretValue'], Resource: '*' },
          { Action: 'kms:Decrypt', Resource: '*' },
          { Action: 'iam:PassRole', Resource: '*' },
          { Action: 'aws-marketplace:Subscribe', Resource: '*' },
          { NotAction: 'organizations:*', Resource: '*' },
        ),
      },
    },
    OperatorPolicy: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { Groups: [{ Ref: 'Developers' }], PolicyDocument: allow({ Action: '*', Resource: '*' }) },
    },
    // A function that only answers a custom resource, with every endpoint of the account in its hands.
    EndpointCleanerRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust({ Service: 'lambda.amazonaws.com' }),
        Policies: [
          {
            PolicyName: 'endpoints',
            PolicyDocument: allow({ Action: ['sagemaker:ListEndpoints', 'sagemaker:DeleteEndpoint'], Resource: '*' }),
          },
        ],
      },
    },
    EndpointCleanerFunction: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'python3.13',
        Handler: 'index.handler',
        Role: arnOf('EndpointCleanerRole'),
        Code: { ZipFile: 'def handler(event, context): pass' },
      },
    },
    EndpointCleaner: {
      Type: 'Custom::EndpointCleaner',
      Properties: { ServiceToken: arnOf('EndpointCleanerFunction') },
    },
    Analyst: {
      Type: 'AWS::IAM::User',
      Properties: {
        LoginProfile: { Password: 'correct-horse-battery' },
        Policies: [{ PolicyName: 'models', PolicyDocument: allow({ Action: 'bedrock:InvokeModel', Resource: '*' }) }],
      },
    },
    AnalystKey: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: { Ref: 'Analyst' } } },
  },
};
