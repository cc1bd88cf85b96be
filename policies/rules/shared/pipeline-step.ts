import { parseEmbeddedJson } from '../../template/embedded-json';
import type { ResourceGraph } from '../../template/graph';
import { isList, isObject, type ObjectValue, textOf, Unknown, type Value } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** A step of a SageMaker pipeline, with the order that the definition gives it. */
export interface PipelineStep {
  readonly name: string;
  readonly type: string;
  /** Place in the pipeline's properties. */
  readonly at: string;
  readonly definition: ObjectValue;
  /** Names of steps that have ended before this one starts: named, read from, or the conditions around it. */
  readonly after: ReadonlySet<string>;
}

const BODY = 'PipelineDefinition.PipelineDefinitionBody';

/**
 * Every step of a pipeline, those inside conditions too.
 *
 * @returns a reason in words when the definition cannot be read
 */
export function pipelineSteps(pipeline: ResourceView, graph: ResourceGraph): PipelineStep[] | string {
  const body = pipeline.get(BODY) ?? assetText(pipeline, graph);
  if (body === undefined) return 'a definition that is kept outside the assembly';
  if (body instanceof Unknown) return body.reason;
  const definition = parseEmbeddedJson(body);
  if (!isObject(definition)) return 'a definition that is no JSON';
  const steps: PipelineStep[] = [];
  collect(definition['Steps'], `${BODY}.Steps`, [], steps, 0);
  return steps;
}

/** The step itself, and every step that has ended before it starts. */
export function stepsBefore(step: PipelineStep, steps: readonly PipelineStep[]): PipelineStep[] {
  const names = new Set(step.after);
  // A set visits what is added while it is walked, so this reaches the steps before those before.
  for (const name of names)
    for (const other of steps) if (other.name === name) for (const earlier of other.after) names.add(earlier);
  return steps.filter((other) => other !== step && names.has(other.name));
}

function assetText(pipeline: ResourceView, graph: ResourceGraph): Value {
  const key = textOf(pipeline.get('PipelineDefinition.PipelineDefinitionS3Location.Key'));
  return key === undefined ? undefined : graph.assembly.readAsset(key);
}

function collect(list: Value, at: string, around: readonly string[], into: PipelineStep[], depth: number): void {
  if (depth > 20 || !isList(list)) return;
  for (const [index, definition] of list.entries()) {
    if (!isObject(definition)) continue;
    const place = `${at}.${index}`;
    const name = textOf(definition['Name']) ?? `step ${index}`;
    const after = new Set(around);
    const named = definition['DependsOn'];
    for (const other of isList(named) ? named : [named]) after.add(textOf(other)?.split('.')[0] ?? '');
    stepsRead(definition, after, 0);
    after.delete('');
    into.push({ name, type: textOf(definition['Type']) ?? '', at: place, definition, after });
    const argument = definition['Arguments'];
    if (!isObject(argument)) continue;
    for (const branch of ['IfSteps', 'ElseSteps'])
      collect(argument[branch], `${place}.Arguments.${branch}`, [...around, name], into, depth + 1);
  }
}

/** Steps whose results a step reads: `{ "Get": "Steps.Train.ModelArtifacts" }`. */
function stepsRead(value: Value, into: Set<string>, depth: number): void {
  if (depth > 50) return;
  if (isList(value)) for (const item of value) stepsRead(item, into, depth + 1);
  else if (isObject(value))
    for (const key of Object.keys(value)) {
      if (key === 'IfSteps' || key === 'ElseSteps') continue;
      const read = key === 'Get' ? /^Steps\.([^.[]+)/.exec(textOf(value[key]) ?? '')?.[1] : undefined;
      if (read !== undefined) into.add(read);
      stepsRead(value[key], into, depth + 1);
    }
}
