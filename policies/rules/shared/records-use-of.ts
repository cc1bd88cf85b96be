import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { anyOf, type Ternary } from '../../template/ternary';
import type { ResourceView } from '../../template/view';
import { coversType, type DataEvents, recordedDataEvents } from './recorded-data-events';

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
  const wanted = [...new Set(graph.ofType(...Object.keys(eventsOf)).map((resource) => eventsOf[resource.type]!))];
  if (wanted.length === 0) return notApplicable('no such resource in this app');
  const recorded = recordedDataEvents(trail);
  if (!recorded)
    return trail.undecided(trail.has('AdvancedEventSelectors') ? 'AdvancedEventSelectors' : 'EventSelectors');
  const left = wanted.map((type) => ({ type, here: covers(recorded, type) })).filter(({ here }) => here !== true);
  if (left.length === 0) return pass('AdvancedEventSelectors');
  const others = graph.ofType('AWS::CloudTrail::Trail').filter((other) => other !== trail);
  const answers = left.map(({ type, here }) => ({
    type,
    recorded: anyOf(here, ...others.map((other) => covers(recordedDataEvents(other), type))),
  }));
  const missing = answers.filter((one) => one.recorded === false).map(({ type }) => type);
  if (missing.length > 0) return fail('AdvancedEventSelectors', undefined, missing.join(', '));
  const open = answers.filter((one) => one.recorded === 'unknown').map(({ type }) => type);
  if (open.length > 0) return unknown(`whether the selectors record ${open.join(', ')}`, 'AdvancedEventSelectors');
  return notApplicable('another trail records it');
}

function covers(recorded: readonly DataEvents[] | undefined, type: string): Ternary {
  return recorded === undefined ? 'unknown' : anyOf(...recorded.map((events) => coversType(events, type)));
}
