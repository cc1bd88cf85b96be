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
      'the ARN of a secret, put together': {
        Environment: {
          Variables: { DB_SECRET: { 'Fn::Sub': 'arn:aws:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:db' } },
        },
      },
      'a password that a secret of the stack holds': {
        of: 'F',
        resources: {
          S: { Type: 'AWS::SecretsManager::Secret' },
          F: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Environment: {
                Variables: { PGPASSWORD: { 'Fn::Sub': '{{resolve:secretsmanager:${S}:SecretString:password}}' } },
              },
            },
          },
        },
      },
      'a reference': {
        of: 'F',
        resources: {
          S: { Type: 'AWS::SecretsManager::Secret' },
          F: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { API_TOKEN: { Ref: 'S' } } } } },
        },
      },
    },
    fail: {
      'a password of digits': { Environment: { Variables: { DB_PASSWORD: '12345678' } } },
      'a password by a name in one word': { Environment: { Variables: { PGPASSWORD: 'hunter2' } } },
      'a password in short': { Environment: { Variables: { DB_PASS: 'hunter2' } } },
      'an address with a password and no user': {
        Environment: { Variables: { X: 'redis://:S3cretPassw0rd@cache:6379/0' } },
      },
      'a password and a region': {
        Environment: { Variables: { DB_PASSWORD: { 'Fn::Sub': 'Tr0ub4dor-${AWS::Region}' } } },
      },
      'a password and the name of a resource': {
        of: 'F',
        resources: {
          B: { Type: 'AWS::S3::Bucket' },
          F: {
            Type: 'AWS::Lambda::Function',
            Properties: { Environment: { Variables: { DB_PASSWORD: { 'Fn::Sub': 'Tr0ub4dor-${B}' } } } },
          },
        },
      },
      'a password': { Environment: { Variables: { DB_PASSWORD: 'correct horse' } } },
      'an access key': { Environment: { Variables: { X: 'AKIAIOSFODNN7EXAMPLE' } } },
    },
    unknown: {
      'a parameter holds part of it': {
        of: 'F',
        parameters: { Value: { Type: 'String' } },
        resources: {
          F: {
            Type: 'AWS::Lambda::Function',
            Properties: { Environment: { Variables: { API_KEY: { 'Fn::Sub': 'key-${Value}' } } } },
          },
        },
      },
      'a parameter holds it': parameterCase('AWS::Lambda::Function', {
        Environment: { Variables: { API_KEY: { Ref: 'Value' } } },
      }),
    },
    'not applicable': { 'no variables': {} },
  },
  { 'Variables.X': 'a parameter is no secret in plain text unless its name says so' },
);
