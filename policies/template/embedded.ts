import type { Assembly } from './assembly';
import { parseEmbeddedJson } from './embedded-json';
import { isList, isObject, isParameter, type ObjectValue, Text, textOf, Unknown, type Value } from './value';
import type { ResourceView } from './view';

/** A job that a pipeline or state machine starts: a resource that no template declares. */
export interface EmbeddedJob {
  /** Such as `embedded:SageMaker::TrainingJob`. */
  readonly type: string;
  /** Step or state name. */
  readonly name: string;
  /** Where it stands in the host. */
  readonly at: string;
  readonly properties: Value;
}

/** Resource types whose definitions may hold jobs. */
export const EMBEDDING_TYPES: readonly string[] = ['AWS::SageMaker::Pipeline', 'AWS::StepFunctions::StateMachine'];

/** Step types of SageMaker Pipelines and the job whose API request their `Arguments` are. */
const PIPELINE_STEPS: Readonly<Record<string, string>> = {
  Training: 'embedded:SageMaker::TrainingJob',
  Processing: 'embedded:SageMaker::ProcessingJob',
  Transform: 'embedded:SageMaker::TransformJob',
  Tuning: 'embedded:SageMaker::HyperParameterTuningJob',
  Compilation: 'embedded:SageMaker::CompilationJob',
  AutoML: 'embedded:SageMaker::AutoMLJob',
  Model: 'embedded:SageMaker::Model',
  RegisterModel: 'embedded:SageMaker::ModelPackage',
  QualityCheck: 'embedded:SageMaker::QualityCheck',
  ClarifyCheck: 'embedded:SageMaker::ClarifyCheck',
  Condition: 'embedded:SageMaker::ConditionStep',
};

/** Service integrations of Step Functions and the job they start. */
const STATE_ACTIONS: Readonly<Record<string, string>> = {
  'sagemaker:createTrainingJob': 'embedded:SageMaker::TrainingJob',
  'sagemaker:createProcessingJob': 'embedded:SageMaker::ProcessingJob',
  'sagemaker:createTransformJob': 'embedded:SageMaker::TransformJob',
  'sagemaker:createHyperParameterTuningJob': 'embedded:SageMaker::HyperParameterTuningJob',
  'sagemaker:createCompilationJob': 'embedded:SageMaker::CompilationJob',
  'sagemaker:createAutoMLJob': 'embedded:SageMaker::AutoMLJob',
  'sagemaker:createAutoMLJobV2': 'embedded:SageMaker::AutoMLJob',
  'sagemaker:createModel': 'embedded:SageMaker::Model',
  'sagemaker:createEndpointConfig': 'embedded:SageMaker::EndpointConfig',
  'sagemaker:createEndpoint': 'embedded:SageMaker::Endpoint',
  'bedrock:createModelCustomizationJob': 'embedded:Bedrock::ModelCustomizationJob',
  'bedrock:createModelInvocationJob': 'embedded:Bedrock::ModelInvocationJob',
  'bedrock:invokeModel': 'embedded:Bedrock::InvokeModel',
};

/** A task that starts whatever a parameter says: it may be any of the jobs. */
export const ANY_JOB = 'embedded:Any';

/** Every type that embedded jobs can have. */
export const EMBEDDED_TYPES: ReadonlySet<string> = new Set([
  ...Object.values(PIPELINE_STEPS),
  ...Object.values(STATE_ACTIONS),
]);

/**
 * The jobs in a pipeline's or state machine's definition.
 *
 * @returns the reason, in words, when the definition cannot be read
 */
export function embeddedJobs(host: ResourceView, assembly: Assembly): EmbeddedJob[] | string {
  if (host.type === 'AWS::SageMaker::Pipeline') {
    const definition = pipelineDefinition(host, assembly);
    if (typeof definition === 'string') return definition;
    const jobs: EmbeddedJob[] = [];
    collectSteps(definition.value, definition.at, jobs, 0);
    return jobs;
  }
  const definition = stateMachineDefinition(host, assembly);
  if (typeof definition === 'string') return definition;
  const jobs: EmbeddedJob[] = [];
  collectStates(definition.value, definition.at, jobs, 0);
  return jobs;
}

interface Definition {
  readonly value: ObjectValue;
  readonly at: string;
}

function pipelineDefinition(host: ResourceView, assembly: Assembly): Definition | string {
  const body = host.get('PipelineDefinition.PipelineDefinitionBody');
  const at = 'PipelineDefinition.PipelineDefinitionBody';
  if (body !== undefined) return parsed(body, at);
  return fromAsset(host.get('PipelineDefinition.PipelineDefinitionS3Location.Key'), at, assembly);
}

function stateMachineDefinition(host: ResourceView, assembly: Assembly): Definition | string {
  const object = host.get('Definition');
  if (isObject(object)) return { value: object, at: 'Definition' };
  const text = host.get('DefinitionString');
  const definition =
    text !== undefined
      ? parsed(text, 'DefinitionString')
      : fromAsset(host.get('DefinitionS3Location.Key'), 'DefinitionS3Location', assembly);
  if (typeof definition === 'string') return definition;
  const substitutions = host.get('DefinitionSubstitutions');
  if (!isObject(substitutions)) return definition;
  return { ...definition, value: substitute(definition.value, substitutions) as ObjectValue };
}

function parsed(value: Value, at: string): Definition | string {
  if (value instanceof Unknown) return value.reason;
  const json = parseEmbeddedJson(value);
  return isObject(json) ? { value: json, at } : 'a definition that is no JSON';
}

function fromAsset(key: Value, at: string, assembly: Assembly): Definition | string {
  const name = textOf(key);
  const text = name === undefined ? undefined : assembly.readAsset(name);
  if (text === undefined) return 'a definition that is kept outside the assembly';
  return parsed(text, at);
}

function collectSteps(value: Value, at: string, into: EmbeddedJob[], depth: number): void {
  if (depth > 20 || !isObject(value)) return;
  const steps = value['Steps'];
  if (!isList(steps)) return;
  for (const [index, step] of steps.entries()) {
    if (!isObject(step)) continue;
    const place = `${at}.Steps.${index}`;
    const kind = textOf(step['Type']) ?? '';
    const type = PIPELINE_STEPS[kind];
    const name = textOf(step['Name']) ?? `step ${index}`;
    const argument = step['Arguments'];
    if (type)
      into.push({
        type,
        name,
        at: `${place}.Arguments`,
        properties: runtimeUnknown(kind === 'Condition' ? step : argument),
      });
    if (isObject(argument))
      for (const branch of ['IfSteps', 'ElseSteps']) {
        const inner = Object.create(null) as { [key: string]: Value };
        inner['Steps'] = argument[branch];
        collectSteps(inner, `${place}.Arguments`, into, depth + 1);
      }
  }
}

function collectStates(value: Value, at: string, into: EmbeddedJob[], depth: number): void {
  if (depth > 20 || !isObject(value)) return;
  const states = value['States'];
  if (!isObject(states)) return;
  for (const name of Object.keys(states)) {
    const state = states[name];
    if (!isObject(state)) continue;
    const place = `${at}.States.${name}`;
    const action = /:states:::(?:aws-sdk:)?([a-z\d]+:[A-Za-z\d]+)/.exec(textOf(state['Resource']) ?? '')?.[1];
    const type = action === undefined ? undefined : STATE_ACTIONS[action];
    const request = state['Arguments'] ?? state['Parameters'];
    const given = type === undefined ? givenAction(state['Resource']) : undefined;
    if (given !== undefined)
      into.push({ type: ANY_JOB, name, at: `${place}.Resource`, properties: new Unknown(given) });
    if (type)
      into.push({
        type,
        name,
        at: `${place}.${state['Arguments'] === undefined ? 'Parameters' : 'Arguments'}`,
        properties: runtimeUnknown(request),
      });
    const branches = state['Branches'];
    for (const [i, branch] of (isList(branches) ? branches : []).entries())
      collectStates(branch, `${place}.Branches.${i}`, into, depth + 1);
    for (const inner of ['Iterator', 'ItemProcessor'])
      collectStates(state[inner], `${place}.${inner}`, into, depth + 1);
  }
}

/** What a task's integration depends on, where a parameter decides it. Another resource's name is no integration. */
function givenAction(resource: Value): string | undefined {
  if (isParameter(resource)) return resource.reason;
  if (!/^arn:[^:]*:states:::/.test(textOf(resource)?.replace(/\$\{[^}]*\}/, 'aws') ?? '')) return undefined;
  if (resource instanceof Text) return resource.parts.find(isParameter)?.reason;
  return typeof resource === 'string' ? /\$\{(parameter [^}]+)\}/.exec(resource)?.[1] : undefined;
}

/** Replaces what is only known when the pipeline runs by `Unknown`: `Get`, `Std:Join`, `X.$`, JSONata. */
function runtimeUnknown(value: Value): Value {
  if (typeof value === 'string')
    return value.trim().startsWith('{%') ? new Unknown('an expression of the state machine') : value;
  if (isList(value)) return value.map(runtimeUnknown);
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && (keys[0] === 'Get' || keys[0]!.startsWith('Std:')))
    return new Unknown(
      keys[0] === 'Get' ? `the pipeline's ${textOf(value['Get']) ?? 'input'}` : 'a value computed by the pipeline',
    );
  const object = Object.create(null) as { [key: string]: Value };
  for (const key of keys) {
    if (key.endsWith('.$'))
      object[key.slice(0, -2)] = new Unknown(`the state machine's input ${textOf(value[key]) ?? ''}`.trim());
    else object[key] = runtimeUnknown(value[key]);
  }
  return object;
}

/** Fills `${Name}` of a state machine definition. */
function substitute(value: Value, substitutions: ObjectValue): Value {
  if (typeof value === 'string' && value.includes('${')) {
    const whole = /^\$\{([^}]+)\}$/.exec(value);
    if (whole && Object.hasOwn(substitutions, whole[1]!)) return substitutions[whole[1]!];
    return value.replace(/\$\{([^}]+)\}/g, (hole, name: string) => {
      const replacement = Object.hasOwn(substitutions, name) ? textOf(substitutions[name]) : undefined;
      return replacement ?? hole;
    });
  }
  if (value instanceof Text) return value;
  if (isList(value)) return value.map((item) => substitute(item, substitutions));
  if (!isObject(value)) return value;
  const object = Object.create(null) as { [key: string]: Value };
  for (const key of Object.keys(value)) object[key] = substitute(value[key], substitutions);
  return object;
}
