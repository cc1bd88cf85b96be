import { routeAuthorized } from '../../../../policies/rules/api-gateway/route-authorized';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function route(key: string, protocol: string) {
  return {
    of: 'Route',
    resources: {
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: protocol } },
      Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: { Ref: 'Api' }, RouteKey: key } },
    },
  };
}

ruleCases(routeAuthorized, {
  pass: {
    IAM: { RouteKey: 'POST /x', AuthorizationType: 'AWS_IAM' },
    tokens: { RouteKey: 'POST /x', AuthorizationType: 'JWT', AuthorizerId: 'a1' },
  },
  fail: {
    open: { RouteKey: 'POST /x', AuthorizationType: 'NONE' },
    'not set': { RouteKey: '$default' },
    'tokens without authorizer': { RouteKey: 'POST /x', AuthorizationType: 'JWT' },
    'an open connection': route('$connect', 'WEBSOCKET'),
    'quick create': {
      resources: {
        Api: {
          Type: 'AWS::ApiGatewayV2::Api',
          Properties: { ProtocolType: 'HTTP', Target: 'arn:aws:lambda:eu-west-1:111122223333:function:f' },
        },
      },
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApiGatewayV2::Route', {
      RouteKey: 'POST /x',
      AuthorizationType: { Ref: 'Value' },
    }),
    'a route of an API that cannot be seen': { RouteKey: '$disconnect', ApiId: 'abc' },
  },
  'not applicable': {
    'a preflight': { RouteKey: 'OPTIONS /x' },
    'a message of a WebSocket': route('$default', 'WEBSOCKET'),
    'an API with routes of its own': {
      resources: { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } } },
    },
  },
});
