import { guardrailAdministrationSeparated } from '../../../../policies/rules/iam/guardrail-administration-separated';
import { allow, deny, roleAllowing, trust } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const workload = (...statements: object[]) => ({
  AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
  ...roleAllowing(...statements),
});

ruleCases(guardrailAdministrationSeparated, {
  pass: {
    'a workload uses the guardrail': workload(allow('bedrock:ApplyGuardrail')),
    'the dangerous actions are denied': workload(
      allow('bedrock:*'),
      deny('bedrock:*Guardrail*'),
      deny('bedrock:*Logging*'),
    ),
  },
  fail: {
    'a workload may delete the guardrail': workload(allow('bedrock:DeleteGuardrail')),
    'a workload may stop the logging': workload(allow('bedrock:DeleteModelInvocationLoggingConfiguration')),
    'a wildcard contains it': workload(allow('bedrock:*')),
    'the policy of a workload': {
      resources: {
        Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust('sagemaker.amazonaws.com') } },
        Policy: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: [allow('bedrock:UpdateGuardrail')] } },
        },
      },
      of: 'Policy',
    },
  },
  unknown: {
    'a parameter names the action': {
      parameters: { Action: { Type: 'String' } },
      resources: { R: { Type: 'AWS::IAM::Role', Properties: workload(allow({ Ref: 'Action' })) } },
    },
  },
  'not applicable': {
    'a role that people assume': {
      AssumeRolePolicyDocument: {
        Statement: { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'sts:AssumeRole' },
      },
      ...roleAllowing(allow('bedrock:UpdateGuardrail')),
    },
    'the function of a custom resource': {
      resources: {
        Role: { Type: 'AWS::IAM::Role', Properties: workload(allow('bedrock:PutModelInvocationLoggingConfiguration')) },
        Handler: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
        Logging: {
          Type: 'Custom::InvocationLogging',
          Properties: { ServiceToken: { 'Fn::GetAtt': ['Handler', 'Arn'] } },
        },
      },
      of: 'Role',
    },
  },
});
