import { methodAuthorized } from '../../../../policies/rules/api-gateway/method-authorized';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(methodAuthorized, {
  pass: {
    IAM: { HttpMethod: 'POST', AuthorizationType: 'AWS_IAM' },
    'an authorizer': { HttpMethod: 'POST', AuthorizationType: 'CUSTOM', AuthorizerId: 'a1' },
  },
  fail: {
    open: { HttpMethod: 'POST', AuthorizationType: 'NONE' },
    'not set': { HttpMethod: 'GET' },
    'an API key only': { HttpMethod: 'POST', AuthorizationType: 'NONE', ApiKeyRequired: true },
    'an authorizer that is not named': { HttpMethod: 'POST', AuthorizationType: 'COGNITO_USER_POOLS' },
    'no known type': { HttpMethod: 'POST', AuthorizationType: 'OPEN' },
  },
  unknown: {
    'a parameter may make it a preflight': parameterCase('AWS::ApiGateway::Method', {
      HttpMethod: { Ref: 'Value' },
      AuthorizationType: 'NONE',
    }),
    'a parameter decides': parameterCase('AWS::ApiGateway::Method', {
      HttpMethod: 'POST',
      AuthorizationType: { Ref: 'Value' },
    }),
  },
  'not applicable': { 'a preflight': { HttpMethod: 'OPTIONS', AuthorizationType: 'NONE' } },
});
