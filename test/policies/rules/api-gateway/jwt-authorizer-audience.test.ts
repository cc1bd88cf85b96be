import { jwtAuthorizerAudience } from '../../../../policies/rules/api-gateway/jwt-authorizer-audience';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(jwtAuthorizerAudience, {
  pass: {
    'issuer and audience': {
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: 'https://id.example.com', Audience: ['models'] },
    },
  },
  fail: {
    'no audience': { AuthorizerType: 'JWT', JwtConfiguration: { Issuer: 'https://id.example.com' } },
    'an empty audience': {
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: 'https://id.example.com', Audience: [] },
    },
    'an issuer without TLS': {
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: 'http://id.example.com', Audience: ['models'] },
    },
  },
  unknown: {
    'a parameter names the issuer': parameterCase('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: { Ref: 'Value' }, Audience: ['models'] },
    }),
  },
  'not applicable': { 'a function': { AuthorizerType: 'REQUEST' } },
});
