import { aiApiPrivate } from '../../../../policies/rules/api-gateway/ai-api-private';
import { ruleCases } from '../../../support/rule-cases';

function modelApi(properties: object) {
  return {
    of: 'Api',
    resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: properties },
      Method: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId: { Ref: 'Api' },
          HttpMethod: 'POST',
          Integration: {
            Type: 'AWS',
            Uri: {
              'Fn::Sub':
                'arn:${AWS::Partition}:apigateway:${AWS::Region}:runtime.sagemaker:path//endpoints/e/invocations',
            },
          },
        },
      },
    },
  };
}

ruleCases(aiApiPrivate, {
  pass: { private: modelApi({ EndpointConfiguration: { Types: ['PRIVATE'] } }) },
  fail: {
    regional: modelApi({ EndpointConfiguration: { Types: ['REGIONAL'] } }),
    'the default': modelApi({}),
    'an HTTP API': {
      of: 'Api',
      resources: {
        Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
        Integration: {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: { ApiId: { Ref: 'Api' }, IntegrationUri: { 'Fn::GetAtt': ['Fn', 'Arn'] } },
        },
        Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            Policies: [
              { PolicyDocument: { Statement: { Effect: 'Allow', Action: 'bedrock:InvokeModel*', Resource: '*' } } },
            ],
          },
        },
      },
    },
  },
  unknown: {
    'a parameter decides': {
      ...modelApi({ EndpointConfiguration: { Types: [{ Ref: 'Kind' }] } }),
      parameters: { Kind: { Type: 'String' } },
    },
  },
  'not applicable': { 'an API of something else': { EndpointConfiguration: { Types: ['REGIONAL'] } } },
});
