import { customResourceAiAccessScoped } from '../../../../policies/rules/iam/custom-resource-ai-access-scoped';
import { allow } from '../../../support/iam-cases';
import { ruleCases } from '../../../support/rule-cases';

const provider = (statement: object, parameters?: Record<string, unknown>) => ({
  parameters,
  resources: {
    Judged: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyDocument: { Statement: [statement] }, Roles: [{ Ref: 'Role' }] },
    },
    Role: { Type: 'AWS::IAM::Role' },
    Handler: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Call: { Type: 'Custom::AWS', Properties: { ServiceToken: { 'Fn::GetAtt': ['Handler', 'Arn'] } } },
  },
  of: 'Judged',
});

ruleCases(customResourceAiAccessScoped, {
  pass: {
    'one resource': provider(allow('sagemaker:UpdateDomain', 'arn:aws:sagemaker:eu-west-1:111122223333:domain/d')),
    'an action without resources': provider(allow('bedrock:PutModelInvocationLoggingConfiguration')),
  },
  fail: {
    'every resource': provider(allow('sagemaker:UpdateDomain')),
    'all of Bedrock': provider(allow('bedrock:*')),
  },
  unknown: { 'the policy is a parameter': provider({ Ref: 'Statement' }, { Statement: { Type: 'String' } }) },
  'not applicable': {
    'another service': provider(allow('ec2:RevokeSecurityGroupIngress')),
    'no custom resource': {
      resources: {
        P: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement: [allow('bedrock:*')] } } },
      },
    },
  },
});
