import { fail, notApplicable, pass } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
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
    if (selectors.length === 0 && recordsNoManagementEvents(trail))
      return notApplicable('the trail records no management events, which are what is compared');
    const types = selectors.map((selector) => selector.get('InsightType'));
    const missing = ['ApiCallRateInsight', 'ApiErrorRateInsight'].filter((type) => !types.includes(type));
    if (missing.length === 0) return pass('InsightSelectors');
    return types.some(isUndecided)
      ? trail.undecided('InsightSelectors')
      : fail('InsightSelectors', undefined, `no ${missing.join(', no ')}`);
  },
};

function recordsNoManagementEvents(trail: ResourceView): boolean {
  const selectors = trail.items('AdvancedEventSelectors') ?? [];
  return (
    selectors.length > 0 &&
    selectors.every((selector) =>
      (selector.items('FieldSelectors') ?? []).some(
        (field) =>
          field.get('Field') === 'eventCategory' &&
          /^(Data|NetworkActivity)$/.test(textOf(field.get('Equals.0')) ?? ''),
      ),
    )
  );
}
