import { trailInsights } from '../../../../policies/rules/cloudtrail/trail-insights';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trailInsights, {
  pass: {
    'both kinds': { InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }, { InsightType: 'ApiErrorRateInsight' }] },
  },
  fail: { none: {}, 'one kind': { InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }] } },
  unknown: {
    'a parameter names the kind': parameterCase('AWS::CloudTrail::Trail', {
      InsightSelectors: [{ InsightType: { Ref: 'Value' } }],
    }),
  },
  'not applicable': {
    'a trail of data events': {
      AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] }],
    },
  },
});
