import type { TemplateCase } from './rule-cases';

/** A template with one SageMaker pipeline that has the given steps, for rules on the jobs inside it. */
export function pipelineOf(...steps: readonly Record<string, unknown>[]): TemplateCase {
  return {
    resources: {
      Pipeline: {
        Type: 'AWS::SageMaker::Pipeline',
        Properties: {
          PipelineName: 'pipeline',
          RoleArn: 'arn:aws:iam::111122223333:role/pipeline',
          PipelineDefinition: {
            PipelineDefinitionBody: JSON.stringify({ Version: '2020-12-01', Parameters: [], Steps: steps }),
          },
        },
      },
    },
    of: 'Pipeline',
  };
}

/** A template with a pipeline of one step, of a type such as `Training`. */
export function stepOf(type: string, request: Record<string, unknown>): TemplateCase {
  return pipelineOf({ Name: type, Type: type, Arguments: request });
}
