import { corsRestricted } from '../../../../policies/rules/api-gateway/cors-restricted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(corsRestricted, {
  pass: {
    'named origins': { CorsConfiguration: { AllowOrigins: ['https://app.example.com'] } },
    'a method for one origin': {
      resources: {
        M: {
          Type: 'AWS::ApiGateway::Method',
          Properties: {
            Integration: {
              IntegrationResponses: [
                {
                  StatusCode: '204',
                  ResponseParameters: {
                    'method.response.header.Access-Control-Allow-Origin': "'https://app.example.com'",
                  },
                },
              ],
            },
          },
        },
      },
    },
  },
  fail: {
    everybody: { CorsConfiguration: { AllowOrigins: ['*'] } },
    'everybody among others': { CorsConfiguration: { AllowOrigins: ['https://app.example.com', 'https://*'] } },
    'a method for everybody': {
      resources: {
        M: {
          Type: 'AWS::ApiGateway::Method',
          Properties: {
            Integration: {
              IntegrationResponses: [
                {
                  StatusCode: '204',
                  ResponseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
                },
              ],
            },
          },
        },
      },
    },
    'an error answer for everybody': {
      resources: {
        R: {
          Type: 'AWS::ApiGateway::GatewayResponse',
          Properties: { ResponseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" } },
        },
      },
    },
  },
  unknown: {
    'a parameter names the origin': parameterCase('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: { AllowOrigins: [{ Ref: 'Value' }] },
    }),
  },
  'not applicable': {
    'no cross-origin access': {},
    'a method without': {
      resources: { M: { Type: 'AWS::ApiGateway::Method', Properties: { Integration: { Type: 'AWS' } } } },
    },
  },
});
