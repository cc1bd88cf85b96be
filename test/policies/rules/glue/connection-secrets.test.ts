import { connectionSecrets } from '../../../../policies/rules/glue/connection-secrets';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(connectionSecrets, {
  pass: {
    'a dynamic reference': {
      ConnectionInput: { ConnectionProperties: { PASSWORD: '{{resolve:secretsmanager:db:SecretString:password}}' } },
    },
  },
  fail: {
    'a password': { ConnectionInput: { ConnectionProperties: { PASSWORD: 'correct horse' } } },
    'a password of basic authentication': {
      ConnectionInput: {
        AuthenticationConfiguration: { BasicAuthenticationCredentials: { Username: 'u', Password: 'correct horse' } },
      },
    },
  },
  unknown: {
    'a parameter holds it': parameterCase('AWS::Glue::Connection', {
      ConnectionInput: { ConnectionProperties: { PASSWORD: { Ref: 'Value' } } },
    }),
  },
  'not applicable': { 'a secret by its name': { ConnectionInput: { ConnectionProperties: { SECRET_ID: 'db' } } } },
});
