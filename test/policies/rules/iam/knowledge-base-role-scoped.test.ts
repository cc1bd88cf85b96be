import { knowledgeBaseRoleScoped } from '../../../../policies/rules/iam/knowledge-base-role-scoped';
import { allow, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const withRole = (role: Record<string, unknown>) => ({
  resources: {
    Base: { Type: 'AWS::Bedrock::KnowledgeBase', Properties: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: role },
  },
});

ruleCases(knowledgeBaseRoleScoped, {
  pass: {
    'named actions': withRole(roleAllowing(allow(['s3:GetObject', 'bedrock:InvokeModel']))),
    'full access to another service': withRole({
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/CloudWatchLogsFullAccess'],
    }),
    'everything but the two services': withRole(
      roleAllowing({ Effect: 'Allow', NotAction: ['s3:*', 'bedrock:*'], Resource: '*' }),
    ),
    'all of another service': withRole(roleAllowing(allow('aoss:*'))),
  },
  fail: {
    'all of Bedrock': withRole(roleAllowing(allow('bedrock:*'))),
    'all of S3': withRole(roleAllowing(allow('s3:*', 'arn:aws:s3:::b/*'))),
    everything: withRole(roleAllowing(allow('*'))),
    'everything but an action of IAM': withRole(
      roleAllowing({ Effect: 'Allow', NotAction: ['iam:*', 's3:DeleteBucket'], Resource: '*' }),
    ),
    'full access to S3': withRole({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonS3FullAccess'] }),
    'no role': {},
  },
  unknown: {
    'the role is imported': { RoleArn: { 'Fn::ImportValue': 'role' } },
    'the role has a policy from elsewhere': withRole({ ManagedPolicyArns: [{ 'Fn::ImportValue': 'policy' }] }),
  },
});
