import { ANY_JOB } from '../../template/embedded';
import type { ResourceGraph } from '../../template/graph';
import { textOf, type Value } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** Service integrations of Step Functions with SageMaker and Bedrock. */
const AI_INTEGRATION = /:states:::(aws-sdk:)?(sagemaker|bedrock)[a-z]*:/i;

/**
 * Whether a state machine starts jobs of SageMaker or Bedrock, or calls their models.
 *
 * @returns `undefined` when its definition cannot be read, or a parameter decides what a task of it starts
 */
export function orchestratesAi(machine: ResourceView, graph: ResourceGraph): boolean | undefined {
  if (mentions(machine.get('DefinitionString')) || mentions(machine.get('Definition'))) return true;
  const jobs = graph.embedded(machine);
  if (typeof jobs === 'string') return undefined;
  if (jobs.some((job) => job.type !== ANY_JOB)) return true;
  return jobs.length > 0 ? undefined : false;
}

function mentions(value: Value, depth = 0): boolean {
  if (depth > 60) return false;
  const text = textOf(value);
  if (text !== undefined) return AI_INTEGRATION.test(text);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((child) => mentions(child as Value, depth + 1));
}
