import { authorizerCacheShort } from '../../../../policies/rules/api-gateway/authorizer-cache-short';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(authorizerCacheShort, {
  pass: {
    'five minutes': { Type: 'TOKEN', AuthorizerResultTtlInSeconds: 300 },
    'the default': { Type: 'TOKEN' },
    none: { Type: 'TOKEN', AuthorizerResultTtlInSeconds: 0 },
  },
  fail: { 'an hour': { Type: 'TOKEN', AuthorizerResultTtlInSeconds: 3600 } },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApiGateway::Authorizer', {
      AuthorizerResultTtlInSeconds: { Ref: 'Value' },
    }),
  },
  'not applicable': {
    tokens: { resources: { A: { Type: 'AWS::ApiGatewayV2::Authorizer', Properties: { AuthorizerType: 'JWT' } } } },
  },
});
