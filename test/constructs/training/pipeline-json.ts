import type { Template } from 'aws-cdk-lib/assertions';
import { flatten } from './training-fixture';

/** A step of a synthesised pipeline definition. */
export interface StepJson {
  readonly Name: string;
  readonly Type: string;
  readonly DependsOn?: string[];
  // biome-ignore lint/suspicious/noExplicitAny: the arguments of a step are an API request of its type
  readonly Arguments: any;
  readonly FunctionArn?: string;
  readonly PropertyFiles?: object[];
  readonly CheckType?: string;
  readonly FailOnViolation?: boolean;
  readonly SkipCheck?: boolean | object;
  readonly RegisterNewBaseline?: boolean | object;
  readonly SuppliedBaselineStatistics?: string;
}

/** A synthesised pipeline definition, as SageMaker reads it after the deployment. */
export interface DefinitionJson {
  readonly Version: string;
  readonly Parameters: { readonly Name: string; readonly DefaultValue?: unknown }[];
  readonly Steps: StepJson[];
}

/** The definition of the only pipeline of a template, with stand-ins such as `<LogicalId>` for deployed values. */
export function definitionOf(template: Template): DefinitionJson {
  const [pipeline, ...others] = Object.values(template.findResources('AWS::SageMaker::Pipeline'));
  if (pipeline === undefined || others.length > 0) throw new Error('Expected exactly one pipeline in the template.');
  return JSON.parse(flatten(pipeline['Properties'].PipelineDefinition.PipelineDefinitionBody)) as DefinitionJson;
}

/** The step of a name, wherever it stands in the definition. */
export function step(definition: DefinitionJson, name: string): StepJson {
  const all = definition.Steps.flatMap((own) => [own, ...(own.Type === 'Condition' ? branches(own) : [])]);
  const found = all.find((candidate) => candidate.Name === name);
  if (found === undefined) throw new Error(`No step '${name}' among ${all.map(({ Name }) => Name).join(', ')}.`);
  return found;
}

function branches({ Arguments }: StepJson): StepJson[] {
  return [...(Arguments.IfSteps as StepJson[]), ...(Arguments.ElseSteps as StepJson[])];
}
