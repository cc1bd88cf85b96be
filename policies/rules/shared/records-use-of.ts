import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { anyOf, type Ternary } from '../../template/ternary';
import type { ResourceView } from '../../template/view';
import { coversResource, type DataEvents, recordedDataEvents } from './recorded-data-events';

/**
 * Whether a trail records the use of the resources of the assembly that a table lists.
 * What another trail of the assembly records counts as well.
 *
 * @param eventsOf the type of data events that shows the use of each resource type
 */
export function recordsUseOf(
  trail: ResourceView,
  graph: ResourceGraph,
  eventsOf: Readonly<Record<string, string>>,
): Outcome {
  const used = graph.ofType(...Object.keys(eventsOf));
  if (used.length === 0) return notApplicable('no such resource in this app');
  const recorded = recordedDataEvents(trail);
  if (!recorded)
    return trail.undecided(trail.has('AdvancedEventSelectors') ? 'AdvancedEventSelectors' : 'EventSelectors');
  const covers = (by: readonly DataEvents[] | undefined, resource: ResourceView): Ternary =>
    by === undefined ? 'unknown' : anyOf(...by.map((events) => coversResource(events, resource, eventsOf, graph)));
  const left = used
    .map((resource) => ({ resource, here: covers(recorded, resource) }))
    .filter(({ here }) => here !== true);
  if (left.length === 0) return pass('AdvancedEventSelectors');
  const others = graph.ofType('AWS::CloudTrail::Trail').filter((other) => other !== trail);
  const answers = left.map(({ resource, here }) => ({
    type: eventsOf[resource.type]!,
    recorded: anyOf(here, ...others.map((other) => covers(recordedDataEvents(other), resource))),
  }));
  const typesThatAre = (answer: Ternary) => [
    ...new Set(answers.filter((one) => one.recorded === answer).map(({ type }) => type)),
  ];
  const missing = typesThatAre(false);
  if (missing.length > 0) return fail('AdvancedEventSelectors', undefined, missing.join(', '));
  const open = typesThatAre('unknown');
  if (open.length > 0) return unknown(`whether the selectors record ${open.join(', ')}`, 'AdvancedEventSelectors');
  return notApplicable('another trail records it');
}
