import type { ResourceGraph } from '../../template/graph';
import { anyOf, type Ternary } from '../../template/ternary';
import { isUndecided, textOf } from '../../template/value';
import { ResourceView } from '../../template/view';
import { JOB_DEFINITION_TYPES, kindOfJobDefinition, MONITORING_KINDS, type MonitoringKind } from './monitoring-job';

/** A schedule that watches an endpoint. */
export interface EndpointWatch {
  readonly schedule: ResourceView;
  /** The endpoint, where it is in the assembly. */
  readonly endpoint?: ResourceView;
  /** What decides, in words, whether it watches, or which endpoint it is, which may then be any. */
  readonly open?: string;
  /** What is watched; `undefined` when that is not known. */
  readonly kind: MonitoringKind | undefined;
}

/**
 * Whatever watches an endpoint on a schedule: schedules of Model Monitor, and state machines that run the same jobs, which
 * is what AWS leaves to new customers. Schedules over batch jobs are left out.
 */
export function endpointWatches(graph: ResourceGraph): readonly EndpointWatch[] {
  return graph.remember('endpoint watches', () => [
    ...graph
      .ofType('AWS::SageMaker::MonitoringSchedule')
      .map((schedule) => watchOf(schedule, graph))
      .filter((watch): watch is EndpointWatch => watch !== undefined),
    ...graph.ofType('AWS::StepFunctions::StateMachine').flatMap((machine) => watchesOfMachine(machine, graph)),
  ]);
}

/** Whether it is an endpoint that is watched. The name that a parameter gives an endpoint may be any that is watched. */
export function isOf(watch: EndpointWatch, endpoint: ResourceView, graph: ResourceGraph): Ternary {
  if (watch.endpoint) return watch.endpoint === endpoint && (watch.open === undefined || 'unknown');
  return watch.open !== undefined || graph.hasGivenName(endpoint) ? 'unknown' : false;
}

/** Processing jobs that are told, by the variables of monitoring containers, which endpoint they judge. */
function watchesOfMachine(machine: ResourceView, graph: ResourceGraph): EndpointWatch[] {
  const onSchedule = runsOnSchedule(machine, graph);
  if (onSchedule === false) return [];
  const jobs = graph.embedded(machine);
  if (typeof jobs === 'string') return [{ schedule: machine, kind: undefined, open: jobs }];
  const timer = onSchedule === 'unknown' ? 'whether its timer is on' : undefined;
  return jobs
    .filter((job) => job.type === 'embedded:SageMaker::ProcessingJob')
    .flatMap((job) => {
      const named = job.get('Environment.sagemaker_endpoint_name');
      const endpoint = graph.find(named, 'AWS::SageMaker::Endpoint');
      if (endpoint === undefined) return [];
      const written = job.get('Environment.monitoring_type');
      const kind = MONITORING_KINDS.find((kind) => kind === textOf(written));
      if (endpoint instanceof ResourceView) return [{ schedule: machine, endpoint, kind, open: timer }];
      return [{ schedule: machine, kind, open: isUndecided(named) ? endpoint.reason : undefined }];
    });
}

function runsOnSchedule(machine: ResourceView, graph: ResourceGraph): Ternary {
  return anyOf(
    ...graph
      .referrers(machine, 'AWS::Events::Rule', 'AWS::Scheduler::Schedule')
      .filter((timer) => textOf(timer.get('ScheduleExpression')) !== undefined)
      .map((timer): Ternary => {
        const { verdict } = timer.differs('State', 'DISABLED');
        return verdict === 'unknown' ? 'unknown' : verdict === 'pass';
      }),
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
