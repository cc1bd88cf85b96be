import { any, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isList, isUndecided, textOf, type Value } from '../../template/value';
import type { Node } from '../../template/view';
import type { Rule } from '../rule';

export const trailManagementEvents: Rule = {
  id: 'CloudTrailTrailManagementEvents',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'some management events are not recorded',
  fix: 'Record management events of both kinds, reads and writes, without excluded event sources.',
  controls: {
    'iso27001:A.8.15': {
      why: 'Every call that makes, changes or deletes a resource is recorded, and every attempt to look around.',
      as: 'partial',
    },
    'iso42001:A.6.2.8': {
      why: 'The making and changing of models, endpoints and guardrails is recorded.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
  check: (trail) => {
    const advanced = trail.items('AdvancedEventSelectors');
    const basic = trail.items('EventSelectors');
    if (!advanced) return trail.undecided('AdvancedEventSelectors');
    if (!basic) return trail.undecided('EventSelectors');
    // Without selectors a trail records all management events.
    if (advanced.length === 0 && basic.length === 0) return pass('EventSelectors');
    const outcomes = [...advanced.map(ofAdvancedSelector), ...basic.map(ofBasicSelector)];
    const best = any(...outcomes);
    return best.verdict === 'not applicable'
      ? unknown('another trail, which would have to record management events')
      : best;
  },
};

function ofAdvancedSelector(selector: Node): Outcome {
  const fields = selector.items('FieldSelectors');
  if (!fields) return selector.undecided('FieldSelectors');
  const category = fields.find((field) => textOf(field.get('Field')) === 'eventCategory');
  if (!category || !listed(category.get('Equals')).includes('Management')) return notApplicable();
  const narrowing = fields.find((field) => field !== category);
  return narrowing
    ? fail(narrowing.pathOf('Field'), narrowing.get('Field'), 'the selector leaves some of them out')
    : pass(selector.pathOf());
}

function ofBasicSelector(selector: Node): Outcome {
  const included = selector.get('IncludeManagementEvents');
  if (isUndecided(included)) return selector.undecided('IncludeManagementEvents');
  if (textOf(included) === 'false') return notApplicable();
  if (selector.present('ExcludeManagementEventSources').verdict === 'pass')
    return fail(selector.pathOf('ExcludeManagementEventSources'), selector.get('ExcludeManagementEventSources.0'));
  return selector.has('ReadWriteType') ? selector.equals('ReadWriteType', 'All') : pass(selector.pathOf());
}

function listed(value: Value): readonly Value[] {
  return isList(value) ? value : [value];
}
