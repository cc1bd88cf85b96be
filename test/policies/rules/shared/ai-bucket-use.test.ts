import { DEFAULT_OPTIONS } from '../../../../policies/rules/options';
import { aiBucketUses } from '../../../../policies/rules/shared/ai-bucket-use';
import { Assembly } from '../../../../policies/template/assembly';
import { buildTemplate } from '../../../../policies/template/build';
import { ResourceGraph } from '../../../../policies/template/graph';
import type { RawObject } from '../../../../policies/template/template';
import {
  bucket,
  captureBucket,
  LOGGED_BUCKET,
  modelBucket,
  TRAIL,
  trainingBucket,
} from '../../../support/bucket-cases';

function usesOf({ resources }: { resources: Record<string, unknown> }): readonly string[] {
  const raw = { Resources: resources };
  const template = buildTemplate('t.json', JSON.stringify(raw), raw as RawObject, { stackName: 't' }, { next: 0 });
  const graph = new ResourceGraph(new Assembly({ source: 't', templates: [template] }));
  return aiBucketUses(graph.view(template.resources.get('Bucket')!), { graph, options: DEFAULT_OPTIONS });
}

const TAGGED = { Tags: [{ Key: 'data-classification', Value: 'confidential' }] };
const pipeline = (step: object) => ({
  Pipeline: {
    Type: 'AWS::SageMaker::Pipeline',
    Properties: {
      PipelineDefinition: {
        PipelineDefinitionBody: {
          'Fn::Join': [
            '',
            JSON.stringify({ Steps: [step] })
              .split('BUCKET')
              .flatMap((part, i) => (i ? [{ Ref: 'Bucket' }, part] : [part])),
          ],
        },
      },
    },
  },
});

test.each([
  ['nothing', bucket({}), []],
  ['model files', modelBucket({}), ['model']],
  ['training data', trainingBucket({}), ['training']],
  ['captured requests', captureBucket({}), ['other']],
  ['only a classification tag', bucket(TAGGED), ['classified']],
  ['a tag on a bucket of access logs', bucket(TAGGED, LOGGED_BUCKET), []],
  ['a tag on a bucket of a trail', bucket(TAGGED, TRAIL), []],
  [
    'a name that is written out',
    bucket(
      { BucketName: 'training-data' },
      {
        Source: {
          Type: 'AWS::Bedrock::DataSource',
          Properties: { DataSourceConfiguration: { S3Configuration: { BucketArn: 'arn:aws:s3:::training-data' } } },
        },
      },
    ),
    ['training'],
  ],
  [
    'another bucket with a longer name',
    bucket(
      { BucketName: 'training-data' },
      {
        Model: {
          Type: 'AWS::SageMaker::Model',
          Properties: { PrimaryContainer: { ModelDataUrl: 's3://training-data-2/model' } },
        },
      },
    ),
    [],
  ],
  [
    'a lineage entity, which only says where data lies',
    bucket(TAGGED, {
      Origin: {
        Type: 'AWS::SageMaker::Artifact',
        Properties: { Source: { SourceUri: { 'Fn::Join': ['', ['s3://', { Ref: 'Bucket' }, '/claims/']] } } },
      },
    }),
    ['classified'],
  ],
  [
    'the input of a training job in a pipeline',
    bucket(
      {},
      pipeline({
        Name: 'Train',
        Type: 'Training',
        Arguments: { InputDataConfig: [{ DataSource: { S3DataSource: { S3Uri: 's3://BUCKET/in' } } }] },
      }),
    ),
    ['training'],
  ],
  [
    'the output of a training job in a pipeline',
    bucket(
      {},
      pipeline({ Name: 'T', Type: 'Training', Arguments: { OutputDataConfig: { S3OutputPath: 's3://BUCKET/out' } } }),
    ),
    ['model'],
  ],
  [
    'code of an agent',
    bucket(
      {},
      {
        Agent: {
          Type: 'AWS::Bedrock::Agent',
          Properties: { ActionGroups: [{ ApiSchema: { S3: { S3BucketName: { Ref: 'Bucket' }, S3ObjectKey: 'k' } } }] },
        },
      },
    ),
    [],
  ],
])('%s', (_, template, uses) => {
  expect(usesOf(template)).toEqual(uses);
});
