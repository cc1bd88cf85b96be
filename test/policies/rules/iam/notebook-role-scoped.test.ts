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
  pass: { 'named actions': withRole(roleAllowing(allow('sagemaker:Describe*'))) },
  fail: {
    'a whole service': withRole(roleAllowing(allow('glue:*'))),
    'full access to SageMaker': withRole({
      ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AmazonSageMakerFullAccess' }],
    }),
    administrator: withRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
  },
  unknown: {
    'the role is a parameter': {
      parameters: { Role: { Type: 'String' } },
      resources: { N: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { RoleArn: { Ref: 'Role' } } } },
    },
  },
});
