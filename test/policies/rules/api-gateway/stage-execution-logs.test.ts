import { stageExecutionLogs } from '../../../../policies/rules/api-gateway/stage-execution-logs';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(stageExecutionLogs, {
  pass: {
    'errors of all methods': { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'ERROR' }] },
    'more for one method': {
      MethodSettings: [
        { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'ERROR' },
        { HttpMethod: 'POST', ResourcePath: '/x', LoggingLevel: 'INFO' },
      ],
    },
  },
  fail: {
    none: {},
    off: { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'OFF' }] },
    'one method only': { MethodSettings: [{ HttpMethod: 'POST', ResourcePath: '/x', LoggingLevel: 'INFO' }] },
    'off for one method': {
      MethodSettings: [
        { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'INFO' },
        { HttpMethod: 'POST', ResourcePath: '/x', LoggingLevel: 'OFF' },
      ],
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApiGateway::Stage', {
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: { Ref: 'Value' } }],
    }),
  },
  'not applicable': { 'a deployment without a stage': { resources: { D: { Type: 'AWS::ApiGateway::Deployment' } } } },
});
