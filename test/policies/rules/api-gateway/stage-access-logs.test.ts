import { stageAccessLogs } from '../../../../policies/rules/api-gateway/stage-access-logs';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(stageAccessLogs, {
  pass: {
    'a log group': { AccessLogSetting: { DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:a' } },
    'a stage of an HTTP API': {
      resources: {
        S: {
          Type: 'AWS::ApiGatewayV2::Stage',
          Properties: { AccessLogSettings: { DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:a' } },
        },
      },
    },
    'a stage that a deployment makes': {
      resources: {
        D: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { StageName: 'live', StageDescription: { AccessLogSetting: { DestinationArn: 'a' } } },
        },
      },
    },
  },
  fail: {
    none: {},
    'an empty destination': { AccessLogSetting: { DestinationArn: '' } },
    'a stage of an HTTP API': {
      resources: { S: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { AccessLogSetting: { DestinationArn: 'a' } } } },
    },
    'a stage that a deployment makes': {
      resources: { D: { Type: 'AWS::ApiGateway::Deployment', Properties: { StageName: 'live' } } },
    },
  },
  unknown: {
    'a parameter names it': parameterCase('AWS::ApiGateway::Stage', {
      AccessLogSetting: { DestinationArn: { Ref: 'Value' } },
    }),
  },
  'not applicable': { 'a deployment without a stage': { resources: { D: { Type: 'AWS::ApiGateway::Deployment' } } } },
});
