import { notebookRoleScoped } from '../../../../policies/rules/iam/notebook-role-scoped';
import { allow, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const withRole = (role: Record<string, unknown>) => ({
  resources: {
    Notebook: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: role },
    Policy: {
      Type: 'AWS::IAM::Policy',
      Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: [allow('s3:GetObject')] } },
    },
  },
});

ruleCases(notebookRoleScoped, {
  pass: {
    'the role is named by its ARN': {
      account: '111122223333',
      resources: {
        N: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: { RoleArn: 'arn:aws:iam::111122223333:role/notebook' },
        },
        R: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'notebook' } },
      },
    },
    'a policy of AWS that only reads': withRole({
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'],
    }),
    'named actions': withRole(roleAllowing(allow('sagemaker:Describe*'))),
  },
  fail: {
    'a whole service': withRole(roleAllowing(allow('glue:*'))),
    'full access to SageMaker': withRole({
      ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AmazonSageMakerFullAccess' }],
    }),
    'every action but one': withRole(roleAllowing({ Effect: 'Allow', NotAction: 'iam:CreateUser', Resource: '*' })),
    'a whole service in other words': withRole(roleAllowing(allow('glue:?*'))),
    'full access to IAM': withRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/IAMFullAccess'] }),
    'full access to another service': withRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonEC2FullAccess'] }),
    'full access that has a version': withRole({
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess_v2'],
    }),
    'a policy of AWS that a harmless one is named after': {
      resources: {
        ...withRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }).resources,
        Namesake: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: {
            ManagedPolicyName: 'AdministratorAccess',
            PolicyDocument: { Statement: [allow('s3:GetObject', 'arn:aws:s3:::b/k')] },
          },
        },
      },
    },
    administrator: withRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
  },
  unknown: {
    'the role is of another account, and one here has its name': {
      account: '111122223333',
      resources: {
        N: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: { RoleArn: 'arn:aws:iam::444455556666:role/notebook' },
        },
        R: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'notebook' } },
      },
    },
    'the role is a parameter': {
      parameters: { Role: { Type: 'String' } },
      resources: { N: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { RoleArn: { Ref: 'Role' } } } },
    },
  },
});
