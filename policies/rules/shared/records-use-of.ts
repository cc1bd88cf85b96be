import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass } from '../../template/outcome';
import type { ResourceView } from '../../template/view';
import { recordedDataEvents } from './recorded-data-events';

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
  const wanted = new Set(graph.ofType(...Object.keys(eventsOf)).map((resource) => eventsOf[resource.type]!));
  if (wanted.size === 0) return notApplicable('no such resource in this app');
  const recorded = recordedDataEvents(trail);
  if (!recorded)
    return trail.undecided(trail.has('AdvancedEventSelectors') ? 'AdvancedEventSelectors' : 'EventSelectors');
  for (const events of recorded) for (const type of events.types) wanted.delete(type);
  if (wanted.size === 0) return pass('AdvancedEventSelectors');
  for (const other of graph.ofType('AWS::CloudTrail::Trail'))
    if (other !== trail)
      for (const events of recordedDataEvents(other) ?? []) for (const type of events.types) wanted.delete(type);
  if (wanted.size === 0) return notApplicable('another trail records it');
  return fail('AdvancedEventSelectors', undefined, [...wanted].join(', '));
}
