import { stageDataTraceOff } from '../../../../policies/rules/api-gateway/stage-data-trace-off';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(stageDataTraceOff, {
  pass: {
    off: { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: false }] },
    'the default, which is off': {},
    'a stage of an HTTP API': { resources: { S: { Type: 'AWS::ApiGatewayV2::Stage' } } },
  },
  fail: {
    on: { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: true }] },
    'on for one method': {
      MethodSettings: [
        { HttpMethod: '*', ResourcePath: '/*' },
        { HttpMethod: 'POST', ResourcePath: '/x', DataTraceEnabled: 'true' },
      ],
    },
    'on for one route': {
      resources: {
        S: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { RouteSettings: { send: { DataTraceEnabled: true } } } },
      },
    },
    'on in a stage that a deployment makes': {
      resources: {
        D: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { StageName: 'live', StageDescription: { DataTraceEnabled: true } },
        },
      },
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApiGateway::Stage', {
      MethodSettings: [{ DataTraceEnabled: { Ref: 'Value' } }],
    }),
  },
  'not applicable': { 'a deployment without a stage': { resources: { D: { Type: 'AWS::ApiGateway::Deployment' } } } },
});
