import type { ResourceGraph } from '../../template/graph';
import { isUndecided, textOf } from '../../template/value';
import { ResourceView } from '../../template/view';
import { JOB_DEFINITION_TYPES, kindOfJobDefinition, MONITORING_KINDS, type MonitoringKind } from './monitoring-job';

/** A schedule that watches an endpoint. */
export interface EndpointWatch {
  readonly schedule: ResourceView;
  /** The endpoint, where it is in the assembly. */
  readonly endpoint?: ResourceView;
  /** What decides which endpoint it is, in words, where that is not known: it may be any. */
  readonly open?: string;
  /** What is watched; `undefined` when that is not known. */
  readonly kind: MonitoringKind | undefined;
}

/** Every schedule of the assembly that watches an endpoint. Schedules over batch jobs are left out. */
export function endpointWatches(graph: ResourceGraph): readonly EndpointWatch[] {
  return graph.remember('endpoint watches', () =>
    graph
      .ofType('AWS::SageMaker::MonitoringSchedule')
      .map((schedule) => watchOf(schedule, graph))
      .filter((watch): watch is EndpointWatch => watch !== undefined),
  );
}

/** What a schedule watches; `undefined` when it watches no endpoint. */
export function watchOf(schedule: ResourceView, graph: ResourceGraph): EndpointWatch | undefined {
  const definition = graph.find(
    schedule.get('MonitoringScheduleConfig.MonitoringJobDefinitionName'),
    ...JOB_DEFINITION_TYPES,
  );
  const places = [schedule.node('EndpointName')];
  for (const input of schedule.items('MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs') ?? [])
    places.push(input.node('EndpointInput.EndpointName'));
  if (definition instanceof ResourceView)
    places.push(
      definition.node(`${kindOfJobDefinition(definition.type)}JobInput.EndpointInput.EndpointName`),
      definition.node('EndpointName'),
    );
  const kind = kindOf(schedule, definition instanceof ResourceView ? definition : undefined);
  let open = definition === undefined || definition instanceof ResourceView ? undefined : definition.reason;
  let elsewhere = false;
  for (const place of places) {
    const value = place.get();
    const endpoint = graph.find(value, 'AWS::SageMaker::Endpoint');
    if (endpoint instanceof ResourceView) return { schedule, endpoint, kind };
    if (endpoint === undefined) continue;
    elsewhere = true;
    if (isUndecided(value)) open ??= endpoint.reason;
  }
  return elsewhere || open !== undefined ? { schedule, open, kind } : undefined;
}

function kindOf(schedule: ResourceView, definition: ResourceView | undefined): MonitoringKind | undefined {
  if (definition) return kindOfJobDefinition(definition.type);
  const written = schedule.get('MonitoringScheduleConfig.MonitoringType');
  if (isUndecided(written)) return undefined;
  // A job that a schedule defines in place checks the quality of data unless it says otherwise.
  const inPlace = schedule.has('MonitoringScheduleConfig.MonitoringJobDefinition');
  const kind = textOf(written) ?? (inPlace ? 'DataQuality' : undefined);
  return MONITORING_KINDS.find((one) => one === kind);
}
