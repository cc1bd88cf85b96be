import { stageClientCertificate } from '../../../../policies/rules/api-gateway/stage-client-certificate';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function behind(type: string) {
  return {
    of: 'Stage',
    resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi' },
      Method: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId: { Ref: 'Api' },
          HttpMethod: 'GET',
          Integration: { Type: type, Uri: 'https://example.com' },
        },
      },
      Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: { Ref: 'Api' } } },
    },
  };
}

ruleCases(stageClientCertificate, {
  pass: { 'a certificate': { ClientCertificateId: 'c1' } },
  fail: { 'an HTTP server without': behind('HTTP_PROXY') },
  unknown: {
    'a parameter names it': parameterCase('AWS::ApiGateway::Stage', { ClientCertificateId: { Ref: 'Value' } }),
    'an API elsewhere': { RestApiId: 'abc' },
    'an API by its definition': {
      of: 'Stage',
      resources: {
        Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: { openapi: '3.0.1' } } },
        Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: { Ref: 'Api' } } },
      },
    },
  },
  'not applicable': { 'a service of AWS behind it': behind('AWS') },
});
