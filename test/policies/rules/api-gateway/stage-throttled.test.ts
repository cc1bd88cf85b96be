import { stageThrottled } from '../../../../policies/rules/api-gateway/stage-throttled';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(stageThrottled, {
  pass: {
    'limits for all methods': {
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }],
    },
    'limits of an HTTP API': {
      resources: {
        S: {
          Type: 'AWS::ApiGatewayV2::Stage',
          Properties: { DefaultRouteSettings: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 5 } },
        },
      },
    },
  },
  fail: {
    none: {},
    'no burst limit': { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 50 }] },
    'switched off': {
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: -1, ThrottlingBurstLimit: -1 }],
    },
    'one method only': {
      MethodSettings: [{ HttpMethod: 'POST', ResourcePath: '/x', ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }],
    },
    'an HTTP API': { resources: { S: { Type: 'AWS::ApiGatewayV2::Stage' } } },
  },
  unknown: {
    'a parameter says for which methods': parameterCase('AWS::ApiGateway::Stage', {
      MethodSettings: [
        { HttpMethod: { Ref: 'Value' }, ResourcePath: '/*', ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      ],
    }),
    'a parameter decides': parameterCase('AWS::ApiGateway::Stage', {
      MethodSettings: [
        { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: { Ref: 'Value' }, ThrottlingBurstLimit: 100 },
      ],
    }),
  },
  'not applicable': { 'a deployment without a stage': { resources: { D: { Type: 'AWS::ApiGateway::Deployment' } } } },
});
