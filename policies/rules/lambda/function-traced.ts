import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { runsInDeploymentsOnly } from '../shared/deployment-function';

export const functionTraced: Rule = {
  id: 'LambdaFunctionTraced',
  appliesTo: ['AWS::Lambda::Function'],
  severity: 'warning',
  problem: 'calls are not traced through the services that the function uses',
  fix: "Set 'TracingConfig.Mode' to 'Active'.",
  controls: {
    'iso27001:A.8.16': { why: 'A slow or failing call can be followed through all services.', as: 'supporting' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_50'],
    'checkov-tf': ['CKV_AWS_50'],
    securityhub: ['Lambda.7'],
    config: ['LAMBDA_FUNCTION_XRAY_ENABLED'],
  },
  configRules: ['LAMBDA_FUNCTION_XRAY_ENABLED'],
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html',
  check: (handler, { graph }) =>
    runsInDeploymentsOnly(handler, graph)
      ? notApplicable('runs in deployments only')
      : handler.equals('TracingConfig.Mode', 'Active'),
};
