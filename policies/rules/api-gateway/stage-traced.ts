import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { restStage } from '../shared/rest-stage';

export const stageTraced: Rule = {
  id: 'ApiGatewayStageTraced',
  appliesTo: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment'],
  severity: 'warning',
  problem: 'calls are not traced through the services behind the API',
  fix: "Set 'TracingEnabled' to true.",
  controls: {
    'iso27001:A.8.16': { why: 'A slow or failing call can be followed through all services.', as: 'supporting' },
    'iso42001:A.6.2.6': { why: 'Errors of the model can be told from errors around it.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': ['HIPAA.Security-APIGWXrayEnabled'],
    'checkov-cfn': ['CKV_AWS_73'],
    'checkov-tf': ['CKV_AWS_73'],
    prowler: ['apigateway_restapi_tracing_enabled'],
    securityhub: ['APIGateway.3'],
    config: ['API_GW_XRAY_ENABLED'],
  },
  configRules: ['API_GW_XRAY_ENABLED'],
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html',
  check: (resource) => restStage(resource)?.isTrue('TracingEnabled') ?? notApplicable('the deployment makes no stage'),
};
