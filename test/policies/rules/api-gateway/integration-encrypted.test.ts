import { integrationEncrypted } from '../../../../policies/rules/api-gateway/integration-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(integrationEncrypted, {
  pass: {
    https: { Integration: { Type: 'HTTP_PROXY', Uri: 'https://example.com' } },
    'https with a reference': {
      Integration: { Type: 'HTTP', Uri: { 'Fn::Sub': 'https://${AWS::Region}.example.com' } },
    },
    'a private integration with TLS': {
      resources: {
        I: {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: {
            IntegrationType: 'HTTP_PROXY',
            ConnectionType: 'VPC_LINK',
            IntegrationUri: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/x',
            TlsConfig: { ServerNameToVerify: 'a.example.com' },
          },
        },
      },
    },
  },
  fail: {
    http: { Integration: { Type: 'HTTP_PROXY', Uri: 'http://example.com' } },
    'no address': { Integration: { Type: 'HTTP' } },
    'a private integration without TLS': {
      resources: {
        I: {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: {
            IntegrationType: 'HTTP_PROXY',
            ConnectionType: 'VPC_LINK',
            IntegrationUri: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/x',
          },
        },
      },
    },
    'http of an HTTP API': {
      resources: {
        I: {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'http://example.com' },
        },
      },
    },
  },
  unknown: {
    'a parameter names it': parameterCase('AWS::ApiGateway::Method', {
      Integration: { Type: 'HTTP', Uri: { Ref: 'Value' } },
    }),
  },
  'not applicable': {
    'a function': { Integration: { Type: 'AWS_PROXY', Uri: 'arn:aws:apigateway:eu-west-1:lambda:path/f' } },
  },
});
