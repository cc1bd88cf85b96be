import { pipelineSteps, stepsBefore } from '../../../../policies/rules/shared/pipeline-step';
import { Assembly } from '../../../../policies/template/assembly';
import { buildTemplate } from '../../../../policies/template/build';
import { ResourceGraph } from '../../../../policies/template/graph';
import type { RawObject } from '../../../../policies/template/template';

function stepsOf(definition: RawObject, readAsset?: (name: string) => string | undefined) {
  const raw = {
    Resources: { P: { Type: 'AWS::SageMaker::Pipeline', Properties: { PipelineDefinition: definition } } },
  };
  const template = buildTemplate('t.json', JSON.stringify(raw), raw, { stackName: 't' }, { next: 0 });
  const graph = new ResourceGraph(new Assembly({ source: 't', templates: [template], readAsset }));
  return pipelineSteps(graph.view(graph.assembly.resources[0]!), graph);
}

function namesBefore(name: string, ...Steps: RawObject[]): string[] {
  const steps = stepsOf({ PipelineDefinitionBody: JSON.stringify({ Steps }) });
  if (typeof steps === 'string') throw new Error(steps);
  return stepsBefore(steps.find((step) => step.name === name)!, steps).map((step) => step.name);
}

describe('steps before a step', () => {
  test('steps that it depends on, and those before them', () => {
    expect(namesBefore('C', { Name: 'A' }, { Name: 'B', DependsOn: ['A'] }, { Name: 'C', DependsOn: ['B'] })).toEqual([
      'A',
      'B',
    ]);
  });

  test('steps whose results it reads', () => {
    expect(
      namesBefore('B', { Name: 'A' }, { Name: 'B', Arguments: { Data: [{ Get: "Steps.A.Outputs['x']" }] } }),
    ).toEqual(['A']);
  });

  test('the condition around it, and what that one waits for', () => {
    expect(
      namesBefore(
        'R',
        { Name: 'E' },
        { Name: 'C', DependsOn: ['E'], Arguments: { IfSteps: [{ Name: 'R' }], ElseSteps: [] } },
      ),
    ).toEqual(['E', 'C']);
  });

  test('what a branch reads is no step before its condition', () => {
    expect(
      namesBefore(
        'C',
        { Name: 'A' },
        { Name: 'C', Arguments: { IfSteps: [{ Name: 'R', Arguments: { X: { Get: 'Steps.A.Y' } } }] } },
      ),
    ).toEqual([]);
  });

  test('a circle ends', () => {
    expect(namesBefore('A', { Name: 'A', DependsOn: ['B'] }, { Name: 'B', DependsOn: ['A'] })).toEqual(['B']);
  });
});

describe('where the definition is', () => {
  test('in an asset of the assembly', () => {
    const steps = stepsOf({ PipelineDefinitionS3Location: { Bucket: 'b', Key: 'k.json' } }, (name) =>
      name === 'k.json' ? '{"Steps":[{"Name":"A","Type":"Training"}]}' : undefined,
    );

    expect(steps).toMatchObject([
      { name: 'A', type: 'Training', at: 'PipelineDefinition.PipelineDefinitionBody.Steps.0' },
    ]);
  });

  test('elsewhere', () => {
    expect(stepsOf({ PipelineDefinitionS3Location: { Bucket: 'b', Key: 'k.json' } })).toContain('outside the assembly');
  });

  test('no JSON, and steps that are no list', () => {
    expect(stepsOf({ PipelineDefinitionBody: '{' })).toContain('no JSON');
    expect(stepsOf({ PipelineDefinitionBody: '{"Steps":{"a":[1]}}' })).toEqual([]);
    expect(stepsOf({ PipelineDefinitionBody: '{"Steps":[1,null,{"DependsOn":{"a":1}}]}' })).toHaveLength(1);
  });
});
