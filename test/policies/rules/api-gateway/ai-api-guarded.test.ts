import { aiApiGuarded } from '../../../../policies/rules/api-gateway/ai-api-guarded';
import { ruleCases } from '../../../support/rule-cases';

const METHOD = {
  RestApiId: { Ref: 'Api' },
  HttpMethod: 'POST',
  Integration: { Type: 'AWS', Uri: 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path//endpoints/e/invocations' },
};

function guarded(change: { method?: object; stage?: object; others?: object } = {}) {
  return {
    of: 'Api',
    resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi' },
      Method: {
        Type: 'AWS::ApiGateway::Method',
        Properties: { ...METHOD, AuthorizationType: 'AWS_IAM', ...change.method },
      },
      Stage: {
        Type: 'AWS::ApiGateway::Stage',
        Properties: {
          RestApiId: { Ref: 'Api' },
          StageName: 'live',
          ...(change.stage ?? {
            MethodSettings: [
              { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
            ],
          }),
        },
      },
      Acl: {
        Type: 'AWS::WAFv2::WebACLAssociation',
        Properties: {
          ResourceArn: {
            'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Api}/stages/${Stage}',
          },
        },
      },
      ...change.others,
    },
  };
}

function described(uri: string) {
  const integration = { type: 'aws', uri, httpMethod: 'POST' };
  const paths = { '/x': { post: { 'x-amazon-apigateway-integration': integration } } };
  return { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: { openapi: '3.0.1', paths } } };
}

ruleCases(aiApiGuarded, {
  pass: {
    'authorizer, throttle and web ACL': guarded(),
    'a throttle by usage plan': guarded({
      stage: {},
      others: {
        Plan: {
          Type: 'AWS::ApiGateway::UsagePlan',
          Properties: { Throttle: { RateLimit: 5 }, ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: 'live' }] },
        },
      },
    }),
  },
  fail: {
    'no authorizer': guarded({ method: { AuthorizationType: 'NONE' } }),
    'no throttle': guarded({ stage: {} }),
    'a throttle without limit': guarded({
      stage: { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: -1 }] },
    }),
    'no web ACL': guarded({ others: { Acl: { Type: 'AWS::IAM::Role' } } }),
    'an HTTP API without authorizer': {
      of: 'Api',
      resources: {
        Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
        Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: { Ref: 'Api' }, RouteKey: 'POST /x' } },
        Integration: {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: {
            ApiId: { Ref: 'Api' },
            IntegrationUri: 'arn:aws:apigateway:eu-west-1:bedrock-runtime:path/model',
          },
        },
      },
    },
  },
  unknown: {
    'a definition with a model behind it': guarded({
      method: { RestApiId: 'other' },
      others: { Api: described('arn:aws:apigateway:eu-west-1:bedrock-runtime:path/model/x/invoke') },
    }),
    'a definition that is kept elsewhere': {
      of: 'Api',
      resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { BodyS3Location: { Bucket: 'b' } } } },
    },
    'a definition that is included': {
      of: 'Api',
      resources: {
        Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: { 'Fn::Transform': { Name: 'AWS::Include' } } } },
      },
    },
    'a stage elsewhere': {
      of: 'Api',
      resources: {
        Api: { Type: 'AWS::ApiGateway::RestApi' },
        Method: { Type: 'AWS::ApiGateway::Method', Properties: { ...METHOD, AuthorizationType: 'AWS_IAM' } },
      },
    },
    'a guarded HTTP API, whose firewall is not seen': {
      of: 'Api',
      resources: {
        Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
        Route: {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: { ApiId: { Ref: 'Api' }, RouteKey: 'POST /x', AuthorizationType: 'AWS_IAM' },
        },
        Stage: {
          Type: 'AWS::ApiGatewayV2::Stage',
          Properties: { ApiId: { Ref: 'Api' }, DefaultRouteSettings: { ThrottlingRateLimit: 5 } },
        },
        Integration: {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: {
            ApiId: { Ref: 'Api' },
            IntegrationUri: 'arn:aws:apigateway:eu-west-1:bedrock-runtime:path/model',
          },
        },
      },
    },
  },
  'not applicable': {
    'a definition without a model behind it': {
      of: 'Api',
      resources: { Api: described('arn:aws:apigateway:eu-west-1:dynamodb:action/Query') },
    },
    'an API of something else': {},
  },
});
