import { parseEmbeddedJson } from '../../../policies/template/embedded-json';
import { isObject, Reference, Text, textOf, Unknown } from '../../../policies/template/value';
import { assemblyOf, viewOf } from '../../support/assembly-of';

const QUEUE = { Q: { Type: 'AWS::SQS::Queue' } };

describe('JSON in text', () => {
  test('holes inside strings become text, whole ones stay references', () => {
    const assembly = assemblyOf({
      Main: {
        Resources: {
          ...QUEUE,
          R: {
            Type: 'Test::R',
            Properties: {
              P: {
                'Fn::Join': [
                  '',
                  [
                    '{"a":"',
                    { Ref: 'Q' },
                    '","b":"x-',
                    { 'Fn::GetAtt': ['Q', 'Arn'] },
                    '","c":',
                    { Ref: 'AWS::AccountId' },
                    '}',
                  ],
                ],
              },
            },
          },
        },
      },
    });
    const value = parseEmbeddedJson(viewOf(assembly, 'R').view.get('P'));
    expect(isObject(value)).toBe(true);
    const object = value as Record<string, never>;
    expect(object['a']).toBeInstanceOf(Reference);
    expect(object['b']).toBeInstanceOf(Text);
    expect(textOf(object['b'])).toBe('x-${Q.Arn}');
    expect(object['c']).toBeInstanceOf(Unknown);
  });

  test('quotes that are escaped do not end a string', () => {
    expect(parseEmbeddedJson(new Text(['{"a":"say \\"', new Unknown('x'), '\\" now"}']))).toMatchObject({
      a: expect.any(Text),
    });
  });

  test('what is no JSON is undefined', () => {
    expect(parseEmbeddedJson('not json')).toBeUndefined();
    expect(parseEmbeddedJson(new Unknown('x'))).toBeUndefined();
  });

  test('keys like __proto__ pollute nothing', () => {
    parseEmbeddedJson('{"__proto__":{"polluted":1}}');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('jobs in definitions', () => {
  const pipeline = (body: unknown) =>
    assemblyOf({
      Main: {
        Resources: {
          P: { Type: 'AWS::SageMaker::Pipeline', Properties: { PipelineDefinition: { PipelineDefinitionBody: body } } },
        },
      },
    });
  const jobsOf = (assembly: ReturnType<typeof assemblyOf>, logicalId: string) => {
    const { view, graph } = viewOf(assembly, logicalId);
    return graph.embedded(view);
  };

  test('steps of a pipeline, those of conditions included', () => {
    const body = JSON.stringify({
      Version: '2020-12-01',
      Steps: [
        {
          Name: 'Train',
          Type: 'Training',
          Arguments: { EnableNetworkIsolation: true, RoleArn: { Get: 'Parameters.Role' } },
        },
        {
          Name: 'Gate',
          Type: 'Condition',
          Arguments: { IfSteps: [{ Name: 'Register', Type: 'RegisterModel', Arguments: {} }], ElseSteps: [] },
        },
      ],
    });
    const jobs = jobsOf(pipeline(body), 'P');
    expect(Array.isArray(jobs) && jobs.map((job) => [job.type, job.logicalId])).toEqual([
      ['embedded:SageMaker::TrainingJob', 'P/Train'],
      ['embedded:SageMaker::ConditionStep', 'P/Gate'],
      ['embedded:SageMaker::ModelPackage', 'P/Register'],
    ]);
    const [train] = jobs as Exclude<typeof jobs, string>;
    expect(train!.isTrue('EnableNetworkIsolation').verdict).toBe('pass');
    expect(train!.get('RoleArn')).toBeInstanceOf(Unknown);
  });

  test('a definition that cannot be read says why', () => {
    expect(jobsOf(pipeline('{'), 'P')).toBe('a definition that is no JSON');
    expect(jobsOf(pipeline({ Ref: 'AWS::StackId' }), 'P')).toBe('AWS::StackId');
  });

  test('states of a state machine, with substitutions, branches and inputs', () => {
    const definition = {
      States: {
        Train: {
          Type: 'Task',
          Resource: 'arn:${AWS::Partition}:states:::sagemaker:createTrainingJob.sync',
          Parameters: { EnableNetworkIsolation: '${Isolated}', 'RoleArn.$': '$.role' },
        },
        Fan: {
          Type: 'Parallel',
          Branches: [
            {
              States: {
                Call: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::bedrock:invokeModel',
                  Arguments: { ModelId: '{% $model %}' },
                },
              },
            },
          ],
        },
      },
    };
    const assembly = assemblyOf({
      Main: {
        Resources: {
          S: {
            Type: 'AWS::StepFunctions::StateMachine',
            Properties: { DefinitionString: JSON.stringify(definition), DefinitionSubstitutions: { Isolated: 'true' } },
          },
        },
      },
    });
    const jobs = jobsOf(assembly, 'S') as Exclude<ReturnType<typeof jobsOf>, string>;
    expect(jobs.map((job) => job.type)).toEqual(['embedded:SageMaker::TrainingJob', 'embedded:Bedrock::InvokeModel']);
    expect(jobs[0]!.get('EnableNetworkIsolation')).toBe('true');
    expect(jobs[0]!.get('RoleArn')).toBeInstanceOf(Unknown);
    expect(jobs[1]!.get('ModelId')).toBeInstanceOf(Unknown);
  });
});
