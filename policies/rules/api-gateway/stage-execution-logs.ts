import { all, any, fail, notApplicable, type Outcome } from '../../template/outcome';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';
import { isForAllMethods, methodSettings, ofSettingsForAll, restStage } from '../shared/rest-stage';

export const stageExecutionLogs: Rule = {
  id: 'ApiGatewayStageExecutionLogs',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment'],
  severity: 'warning',
  problem: 'failures inside the API are not logged',
  fix: "Set 'LoggingLevel' to 'ERROR' or 'INFO' in the method settings for all methods, and for none to 'OFF'.",
  controls: {
    'iso27001:A.8.15': { why: 'Errors of authorizers, validation and integration are logged.', as: 'partial' },
    'iso42001:A.6.2.6': { why: 'Failed calls of the model can be examined.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': [
      'AwsSolutions-APIG6',
      'NIST.800.53.R5-APIGWExecutionLoggingEnabled',
      'NIST.800.53.R4-APIGWExecutionLoggingEnabled',
      'HIPAA.Security-APIGWExecutionLoggingEnabled',
      'PCI.DSS.321-APIGWExecutionLoggingEnabled',
    ],
    guard: ['API_GW_EXECUTION_LOGGING_ENABLED'],
    prowler: ['apigateway_restapi_logging_enabled'],
    securityhub: ['APIGateway.1'],
    config: ['API_GW_EXECUTION_LOGGING_ENABLED'],
  },
  configRules: ['API_GW_EXECUTION_LOGGING_ENABLED'],
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  check: (resource) => {
    const stage = restStage(resource);
    if (!stage) return notApplicable('the deployment makes no stage');
    const settings = methodSettings(resource, stage);
    if (!settings) return stage.undecided('MethodSettings');
    const single = settings.filter((setting) => isForAllMethods(setting) !== true && setting.has('LoggingLevel'));
    const level = (setting: Node): Outcome => setting.equals('LoggingLevel', 'ERROR', 'INFO');
    return all(any(fail(stage.pathOf('MethodSettings')), ...ofSettingsForAll(settings, level)), ...single.map(level));
  },
};
