import { automlJobSecured } from '../../../../policies/rules/sagemaker/automl-job-secured';
import { stepOf } from '../../../support/pipeline-of';
import { judgeCase, ruleCases } from '../../../support/rule-cases';

const SecurityConfig = {
  VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
  EnableInterContainerTrafficEncryption: true,
};

const machine = (resource: unknown) => ({
  of: 'Machine',
  parameters: { P: { Type: 'String' } },
  resources: {
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: { Definition: { States: { Run: { Type: 'Task', Resource: resource, Parameters: {} } } } },
    },
  },
});

ruleCases(automlJobSecured, {
  pass: {
    'first version of the API': stepOf('AutoML', { AutoMLJobConfig: { SecurityConfig } }),
    'second version of the API': stepOf('AutoML', { SecurityConfig }),
  },
  fail: {
    'second version of the API in a state machine': machine('arn:aws:states:::aws-sdk:sagemaker:createAutoMLJobV2'),
    'nothing said': stepOf('AutoML', {}),
    'no VPC': stepOf('AutoML', { SecurityConfig: { EnableInterContainerTrafficEncryption: true } }),
    'open traffic': stepOf('AutoML', { AutoMLJobConfig: { SecurityConfig: { VpcConfig: SecurityConfig.VpcConfig } } }),
  },
  unknown: {
    "a pipeline's parameter": stepOf('AutoML', { SecurityConfig: { Get: 'Parameters.Security' } }),
    'a parameter says what a task starts': machine({ Ref: 'P' }),
    'a parameter says so in part': machine({ 'Fn::Sub': 'arn:${AWS::Partition}:states:::${P}' }),
  },
});

test.each([
  ['a function of another stack', { 'Fn::ImportValue': 'function' }],
  ['a function by its name', { 'Fn::Sub': 'arn:aws:lambda:${AWS::Region}:111122223333:function:${P}' }],
])('Given a task that calls %s, then there is no job to judge', (_, resource) => {
  expect(judgeCase(automlJobSecured, machine(resource))).toEqual([]);
});
