import { pipelineChecksBeforeRegistration } from '../../../../policies/rules/sagemaker/pipeline-checks-before-registration';
import { pipelineOf } from '../../../support/pipeline-of';
import { judgeCase, ruleCases } from '../../../support/rule-cases';

const register = (more: Record<string, unknown> = {}) => ({
  Name: 'Register',
  Type: 'RegisterModel',
  Arguments: {},
  ...more,
});
const check = (more: Record<string, unknown> = {}) => ({ Name: 'Check', Type: 'QualityCheck', Arguments: {}, ...more });

ruleCases(pipelineChecksBeforeRegistration, {
  pass: {
    'inside a condition': pipelineOf({
      Name: 'Gate',
      Type: 'Condition',
      Arguments: { IfSteps: [register()], ElseSteps: [] },
    }),
    'after a check': pipelineOf(check(), register({ DependsOn: ['Check'] })),
    'after a step that follows a check': pipelineOf(
      check({ Type: 'ClarifyCheck' }),
      { Name: 'Model', Type: 'Model', DependsOn: ['Check'] },
      register({ Arguments: { Image: { Get: 'Steps.Model.ModelName' } } }),
    ),
  },
  fail: {
    'no check': pipelineOf({ Name: 'Train', Type: 'Training', Arguments: {} }, register({ DependsOn: ['Train'] })),
    'a check beside the registration': pipelineOf(check(), register()),
    'a check that lets everything through': pipelineOf(
      check({ FailOnViolation: false }),
      register({ DependsOn: ['Check'] }),
    ),
    'a check that is skipped': pipelineOf(check({ SkipCheck: true }), register({ DependsOn: ['Check'] })),
  },
  unknown: {
    'a function that may decide': pipelineOf({ Name: 'Judge', Type: 'Lambda' }, register({ DependsOn: ['Judge'] })),
    'a definition elsewhere': { PipelineDefinition: { PipelineDefinitionS3Location: { Bucket: 'b', Key: 'k' } } },
    'a definition from a parameter': {
      parameters: { Body: { Type: 'String' } },
      resources: {
        P: {
          Type: 'AWS::SageMaker::Pipeline',
          Properties: { PipelineDefinition: { PipelineDefinitionBody: { Ref: 'Body' } } },
        },
      },
    },
    'a definition that is no JSON': { PipelineDefinition: { PipelineDefinitionBody: '{' } },
  },
  'not applicable': { 'nothing is registered': pipelineOf(check()) },
});

test('the finding points to the registering step', () => {
  const [judgement] = judgeCase(pipelineChecksBeforeRegistration, pipelineOf(check(), register()));

  expect(judgement?.at).toBe('PipelineDefinition.PipelineDefinitionBody.Steps.1');
});
