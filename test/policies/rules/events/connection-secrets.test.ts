import { connectionSecrets } from '../../../../policies/rules/events/connection-secrets';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(connectionSecrets, {
  pass: {
    'a dynamic reference': {
      AuthParameters: {
        BasicAuthParameters: { Username: 'u', Password: '{{resolve:secretsmanager:db:SecretString:password}}' },
      },
    },
  },
  fail: {
    'a password': { AuthParameters: { BasicAuthParameters: { Username: 'u', Password: 'correct horse' } } },
    'an API key': { AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: 'x-api-key', ApiKeyValue: 'abcdef123' } } },
    'a client secret': {
      AuthParameters: { OAuthParameters: { ClientParameters: { ClientID: 'c', ClientSecret: 'abcdef123' } } },
    },
  },
  unknown: {
    'a parameter holds it': parameterCase('AWS::Events::Connection', {
      AuthParameters: { BasicAuthParameters: { Password: { Ref: 'Value' } } },
    }),
  },
  'not applicable': { 'no credentials': {} },
});
