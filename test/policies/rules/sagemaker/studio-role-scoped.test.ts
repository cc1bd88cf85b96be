import { studioRoleScoped } from '../../../../policies/rules/sagemaker/studio-role-scoped';
import { ruleCases } from '../../../support/rule-cases';

const withRole = (properties: Record<string, unknown>, policy?: Record<string, unknown>) => ({
  resources: {
    D: {
      Type: 'AWS::SageMaker::Domain',
      Properties: { DefaultUserSettings: { ExecutionRole: { 'Fn::GetAtt': ['R', 'Arn'] } } },
    },
    R: { Type: 'AWS::IAM::Role', Properties: properties },
    ...(policy
      ? {
          P: {
            Type: 'AWS::IAM::Policy',
            Properties: { Roles: [{ Ref: 'R' }], PolicyDocument: { Statement: [policy] } },
          },
        }
      : {}),
  },
});

ruleCases(studioRoleScoped, {
  pass: {
    'a scoped role': withRole({}, { Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::b/*' }),
    'a narrow policy of AWS': withRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSageMakerReadOnly'] }),
    'a deny of everything': withRole({}, { Effect: 'Deny', Action: '*', Resource: '*' }),
  },
  fail: {
    'full access to SageMaker': withRole({
      ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AmazonSageMakerFullAccess' }],
    }),
    administrator: withRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
    'every action': withRole({}, { Effect: 'Allow', Action: '*', Resource: '*' }),
    'all but some actions': withRole({}, { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
    'a user profile': {
      resources: {
        U: {
          Type: 'AWS::SageMaker::UserProfile',
          Properties: { UserSettings: { ExecutionRole: { 'Fn::GetAtt': 'R.Arn' } } },
        },
        R: {
          Type: 'AWS::IAM::Role',
          Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
        },
      },
    },
  },
  unknown: {
    'a role elsewhere': { DefaultUserSettings: { ExecutionRole: 'arn:aws:iam::111122223333:role/other' } },
    'a policy elsewhere': withRole({ ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/team'] }),
    'a policy from a parameter': {
      ...withRole({ ManagedPolicyArns: [{ Ref: 'P' }] }),
      parameters: { P: { Type: 'String' } },
    },
  },
  'not applicable': {
    'no role of its own': { resources: { U: { Type: 'AWS::SageMaker::UserProfile', Properties: {} } } },
  },
});
