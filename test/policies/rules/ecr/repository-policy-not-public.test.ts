import { repositoryPolicyNotPublic } from '../../../../policies/rules/ecr/repository-policy-not-public';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(repositoryPolicyNotPublic, {
  pass: {
    'one account': {
      RepositoryPolicyText: {
        Statement: [
          { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'ecr:BatchGetImage' },
        ],
      },
    },
    'the organization': {
      RepositoryPolicyText: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: 'ecr:BatchGetImage',
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
          },
        ],
      },
    },
  },
  fail: {
    everybody: {
      RepositoryPolicyText: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'ecr:BatchGetImage' }] },
    },
    'everybody in a template as text': {
      resources: {
        T: {
          Type: 'AWS::ECR::RepositoryCreationTemplate',
          Properties: {
            RepositoryPolicy: '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"ecr:*"}]}',
          },
        },
      },
    },
  },
  unknown: {
    'a parameter holds the policy': parameterCase('AWS::ECR::Repository', { RepositoryPolicyText: { Ref: 'Value' } }),
  },
  'not applicable': { 'no policy': {} },
});
