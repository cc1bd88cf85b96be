import { noUserModelAccess } from '../../../../policies/rules/iam/no-user-model-access';
import { allow, attachedPolicy, roleAllowing } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(noUserModelAccess, {
  pass: { 'a user without Bedrock': roleAllowing(allow('s3:GetObject')) },
  fail: {
    'one action': roleAllowing(allow('bedrock:InvokeModel')),
    'the managed policy': { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonBedrockReadOnly'] },
    'a policy that names a user': {
      resources: {
        P: {
          Type: 'AWS::IAM::Policy',
          Properties: { Users: ['someone'], PolicyDocument: { Statement: [allow('bedrock:*')] } },
        },
      },
    },
    'a managed policy that the user attaches': {
      resources: {
        P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: [allow('bedrock:*')] } } },
        U: { Type: 'AWS::IAM::User', Properties: { ManagedPolicyArns: [{ Ref: 'P' }] } },
      },
      of: 'P',
    },
  },
  unknown: {
    'a parameter names the action': {
      resources: {
        P: {
          Type: 'AWS::IAM::UserPolicy',
          Properties: { UserName: 'u', PolicyDocument: { 'Fn::ImportValue': 'document' } },
        },
      },
    },
  },
  'not applicable': { 'a policy of a role': { resources: attachedPolicy([allow('bedrock:*')]) }, 'no permissions': {} },
});
