import { rulesMetrics } from '../../../../policies/rules/waf/rules-metrics';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(rulesMetrics, {
  pass: {
    'all on': {
      VisibilityConfig: { CloudWatchMetricsEnabled: true },
      Rules: [{ VisibilityConfig: { CloudWatchMetricsEnabled: true } }],
    },
  },
  fail: {
    'not set': {},
    'off for one rule': {
      VisibilityConfig: { CloudWatchMetricsEnabled: true },
      Rules: [{ VisibilityConfig: { CloudWatchMetricsEnabled: false } }],
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::WAFv2::WebACL', {
      VisibilityConfig: { CloudWatchMetricsEnabled: { Ref: 'Value' } },
    }),
  },
});
