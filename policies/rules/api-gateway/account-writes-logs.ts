import type { Rule } from '../rule';

export const accountWritesLogs: Rule = {
  id: 'ApiGatewayAccountWritesLogs',
  appliesTo: ['AWS::ApiGateway::Account'],
  severity: 'warning',
  problem: 'API Gateway has no role to write logs with',
  fix: "Set 'CloudWatchRoleArn'.",
  controls: {
    'iso27001:A.8.15': { why: 'Without the role, no stage of the region can write logs.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  check: (account) => account.present('CloudWatchRoleArn'),
};
