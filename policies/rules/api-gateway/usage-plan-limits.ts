import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const usagePlanLimits: Rule = {
  id: 'ApiGatewayUsagePlanLimits',
  appliesTo: ['AWS::ApiGateway::UsagePlan'],
  severity: 'warning',
  problem: 'consumers of the plan have no quota, or no rate limit',
  fix: "Set 'Quota.Limit' and 'Throttle' with both of its limits.",
  controls: {
    'iso27001:A.8.6': { why: 'What one consumer may use of the capacity is limited.', as: 'partial' },
    'iso27001:A.5.32': {
      why: 'A quota makes copying a model by asking it many questions slow and visible.',
      as: 'supporting',
    },
    'iso42001:A.9.2': { why: "Each consumer's use of the model stays within what was agreed.", as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
  check: (plan) =>
    all(plan.atLeast('Quota.Limit', 1), plan.atLeast('Throttle.RateLimit', 0), plan.atLeast('Throttle.BurstLimit', 0)),
};
