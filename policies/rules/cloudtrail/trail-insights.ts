import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import { isUndecided, textIs } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

export const trailInsights: Rule = {
  id: 'CloudTrailTrailInsights',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'warning',
  problem: 'unusual rates of calls and of errors are not looked for',
  fix: "Add 'InsightSelectors' with 'ApiCallRateInsight' and 'ApiErrorRateInsight'.",
  controls: {
    'iso27001:A.8.16': {
      why: 'CloudTrail compares the rate of calls and errors with what is usual, and records what is not.',
      as: 'partial',
    },
  },
  equivalents: { prowler: ['cloudtrail_insights_exist'] },
  source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html',
  check: (trail) => {
    const selectors = trail.items('InsightSelectors');
    if (!selectors) return trail.undecided('InsightSelectors');
    const managementFree = selectors.length === 0 && recordsNoManagementEvents(trail);
    if (managementFree === 'unknown')
      return unknown('whether the trail records management events', 'AdvancedEventSelectors');
    if (managementFree) return notApplicable('the trail records no management events, which are what is compared');
    const types = selectors.map((selector) => selector.get('InsightType'));
    const missing = ['ApiCallRateInsight', 'ApiErrorRateInsight'].filter((type) => !types.includes(type));
    if (missing.length === 0) return pass('InsightSelectors');
    return types.some(isUndecided)
      ? trail.undecided('InsightSelectors')
      : fail('InsightSelectors', undefined, `no ${missing.join(', no ')}`);
  },
};

function recordsNoManagementEvents(trail: ResourceView): Ternary {
  const selectors = trail.items('AdvancedEventSelectors') ?? [];
  return allOf(
    selectors.length > 0,
    ...selectors.map((selector) =>
      anyOf(
        ...(selector.items('FieldSelectors') ?? []).map((field) =>
          allOf(
            textIs(field.get('Field'), (text) => text === 'eventCategory'),
            textIs(field.get('Equals.0'), (text) => /^(Data|NetworkActivity)$/.test(text)),
          ),
        ),
      ),
    ),
  );
}
