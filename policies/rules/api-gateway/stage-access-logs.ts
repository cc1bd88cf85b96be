import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { restStage } from '../shared/rest-stage';

export const stageAccessLogs: Rule = {
  id: 'ApiGatewayStageAccessLogs',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment', 'AWS::ApiGatewayV2::Stage'],
  severity: 'error',
  problem: 'calls to the API leave no trace of who made them',
  fix: "Set the access log settings with a 'DestinationArn'.",
  controls: {
    'iso27001:A.8.15': { why: 'Each call is logged with its caller, time and result.', as: 'partial' },
    'iso42001:A.6.2.8': {
      why: 'Use of a model through its front door is logged, which CloudTrail does not do for InvokeEndpoint.',
      as: 'partial',
    },
  },
  equivalents: {
    'cdk-nag': ['AwsSolutions-APIG1'],
    'checkov-cfn': ['CKV_AWS_76', 'CKV_AWS_95'],
    'checkov-tf': ['CKV_AWS_76', 'CKV_AWS_95'],
    prowler: ['apigatewayv2_api_access_logging_enabled'],
    securityhub: ['APIGateway.9'],
    config: ['API_GWV2_ACCESS_LOGS_ENABLED', 'APIGATEWAY_STAGE_ACCESS_LOGS_ENABLED'],
  },
  configRules: ['API_GWV2_ACCESS_LOGS_ENABLED', 'APIGATEWAY_STAGE_ACCESS_LOGS_ENABLED'],
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  check: (resource) => {
    if (resource.type === 'AWS::ApiGatewayV2::Stage') return resource.present('AccessLogSettings.DestinationArn');
    return (
      restStage(resource)?.present('AccessLogSetting.DestinationArn') ?? notApplicable('the deployment makes no stage')
    );
  },
};
