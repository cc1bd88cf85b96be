import { secretPolicyNotPublic } from '../../../../policies/rules/secrets-manager/secret-policy-not-public';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(secretPolicyNotPublic, {
  pass: {
    'a role': {
      ResourcePolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/r' },
            Action: 'secretsmanager:GetSecretValue',
            Resource: '*',
          },
        ],
      },
    },
    'a policy from elsewhere that is checked': {
      BlockPublicPolicy: true,
      ResourcePolicy: { 'Fn::ImportValue': 'policy' },
    },
  },
  fail: {
    everybody: {
      ResourcePolicy: {
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' }],
      },
    },
  },
  unknown: {
    'a parameter holds it': parameterCase('AWS::SecretsManager::ResourcePolicy', { ResourcePolicy: { Ref: 'Value' } }),
  },
});
