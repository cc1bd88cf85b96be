import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AiEnvironment, readConfiguration } from '../../../lib/environment';
import { CONFIGURATIONS } from '../../support/synthesised-environment';

const served = CONFIGURATIONS.map((name) => [name, readConfiguration(`environments/${name}.yaml`)] as const).filter(
  ([, { inference }]) => inference !== undefined,
);

interface StatementJson {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

test('some shipped environments have endpoints', () => {
  expect(served.map(([name]) => name)).toEqual(['reference', 'test']);
});

describe.each(served)('environments/%s.yaml', (_name, configuration) => {
  const environment = new AiEnvironment(new App(), configuration);
  const template = (id: string) => Template.fromStack(environment.node.findChild(id) as Stack);

  test('an endpoint may read the models that the pipeline writes', () => {
    const [pipeline] = Object.values(template('Training').findResources('AWS::SageMaker::Pipeline'));
    const definition = JSON.stringify(pipeline!['Properties'].PipelineDefinition);
    const [, folder] = /\/(pipelines\/[^"\\]+\/models)\\/.exec(definition) ?? [];
    // SageMaker puts a model below the name of its job.
    const model = `${folder}/pipelines-k2j3-Train-x7/output/model.tar.gz`;

    const readable = Object.values(template('Inference').findResources('AWS::IAM::Policy'))
      .flatMap((policy) => policy['Properties'].PolicyDocument.Statement as StatementJson[])
      .filter(({ Action }) => [Action].flat().includes('s3:GetObject'))
      .flatMap(({ Resource }) => [Resource].flat())
      .map((resource) => /"\/([^"]+)"\]\]\}$/.exec(JSON.stringify(resource))?.[1] ?? '');
    const matches = (pattern: string) => pattern.endsWith('*') && model.startsWith(pattern.slice(0, -1));

    expect(folder).toBe(`pipelines/${configuration.training!.pipelines![0]!.name}/models`);
    expect(readable.filter(matches)).toEqual([`${folder}/*`]);
  });
});
