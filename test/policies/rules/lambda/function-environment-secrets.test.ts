import { functionEnvironmentSecrets } from '../../../../policies/rules/lambda/function-environment-secrets';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(
  functionEnvironmentSecrets,
  {
    pass: {
      'the ARN of a secret': {
        Environment: { Variables: { DB_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db' } },
      },
      'a limit on tokens': { Environment: { Variables: { MAX_TOKENS: '4096' } } },
      'a reference': {
        of: 'F',
        resources: {
          S: { Type: 'AWS::SecretsManager::Secret' },
          F: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { API_TOKEN: { Ref: 'S' } } } } },
        },
      },
    },
    fail: {
      'a password': { Environment: { Variables: { DB_PASSWORD: 'correct horse' } } },
      'an access key': { Environment: { Variables: { X: 'AKIAIOSFODNN7EXAMPLE' } } },
    },
    unknown: {
      'a parameter holds it': parameterCase('AWS::Lambda::Function', {
        Environment: { Variables: { API_KEY: { Ref: 'Value' } } },
      }),
    },
    'not applicable': { 'no variables': {} },
  },
  { 'Variables.X': 'a parameter is no secret in plain text unless its name says so' },
);
