import type { ResourceGraph } from '../../template/graph';
import { notApplicable, type Outcome, unknown } from '../../template/outcome';
import { type Node, ResourceView } from '../../template/view';

/** What a monitoring job looks at, in the words of `MonitoringType`. */
export type MonitoringKind = 'DataQuality' | 'ModelQuality' | 'ModelBias' | 'ModelExplainability';

export const MONITORING_KINDS: readonly MonitoringKind[] = [
  'DataQuality',
  'ModelQuality',
  'ModelBias',
  'ModelExplainability',
];

/** The types that define a monitoring job. */
export const JOB_DEFINITION_TYPES: readonly string[] = MONITORING_KINDS.map(
  (kind) => `AWS::SageMaker::${kind}JobDefinition`,
);

/** The types that can hold the definition of a monitoring job: a schedule may define its job in place. */
export const MONITORING_JOB_TYPES: readonly string[] = [...JOB_DEFINITION_TYPES, 'AWS::SageMaker::MonitoringSchedule'];

/** A monitoring job, wherever it is defined, with its parts under the same names. */
export interface MonitoringJob {
  readonly place: Node;
  /** Paths below `place`. */
  readonly network: string;
  readonly cluster: string;
  readonly output: string;
  readonly baseline: string;
  readonly app: string;
}

/** The kind that a job definition type stands for. */
export function kindOfJobDefinition(type: string): MonitoringKind | undefined {
  return MONITORING_KINDS.find((kind) => type === `AWS::SageMaker::${kind}JobDefinition`);
}

/**
 * Asks a question of the monitoring job that a resource defines.
 * A schedule that names a job definition is judged there, if the assembly holds it.
 */
export function ofMonitoringJob(
  resource: ResourceView,
  graph: ResourceGraph,
  question: (job: MonitoringJob) => Outcome,
): Outcome {
  const kind = kindOfJobDefinition(resource.type);
  if (kind)
    return question({
      place: resource,
      network: 'NetworkConfig',
      cluster: 'JobResources.ClusterConfig',
      output: `${kind}JobOutputConfig`,
      baseline: `${kind}BaselineConfig`,
      app: `${kind}AppSpecification`,
    });
  const inline = 'MonitoringScheduleConfig.MonitoringJobDefinition';
  const name = 'MonitoringScheduleConfig.MonitoringJobDefinitionName';
  if (resource.has(inline))
    return question({
      place: resource.node(inline),
      network: 'NetworkConfig',
      cluster: 'MonitoringResources.ClusterConfig',
      output: 'MonitoringOutputConfig',
      baseline: 'BaselineConfig',
      app: 'MonitoringAppSpecification',
    });
  const named = graph.find(resource.get(name), ...JOB_DEFINITION_TYPES);
  if (named instanceof ResourceView) return notApplicable(`judged on the job definition ${named.logicalId}`);
  if (named) return unknown(`the job definition behind ${named.reason}`, resource.pathOf(name));
  return notApplicable('no job is defined');
}
