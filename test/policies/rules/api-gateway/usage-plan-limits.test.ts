import { usagePlanLimits } from '../../../../policies/rules/api-gateway/usage-plan-limits';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(usagePlanLimits, {
  pass: { 'quota and throttle': { Quota: { Limit: 1000, Period: 'DAY' }, Throttle: { RateLimit: 5, BurstLimit: 10 } } },
  fail: {
    neither: {},
    'no quota': { Throttle: { RateLimit: 5, BurstLimit: 10 } },
    'no throttle': { Quota: { Limit: 1000, Period: 'DAY' } },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::ApiGateway::UsagePlan', {
      Quota: { Limit: { Ref: 'Value' } },
      Throttle: { RateLimit: 5, BurstLimit: 10 },
    }),
  },
});
