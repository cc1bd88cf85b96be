import { deploymentApproved } from '../../../../policies/rules/codepipeline/deployment-approved';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function action(category: string, order = 1) {
  return {
    Name: `${category}${order}`,
    RunOrder: order,
    ActionTypeId: { Category: category, Owner: 'AWS', Provider: 'x', Version: '1' },
  };
}

function stage(name: string, ...actions: object[]) {
  return { Name: name, Actions: actions };
}

function pipeline(...stages: object[]) {
  return { Stages: stages };
}

ruleCases(
  deploymentApproved,
  {
    pass: {
      'an approval in a stage before': pipeline(
        stage('Approve', action('Approval')),
        stage('DeployModel', action('Deploy')),
      ),
      'an approval before the deployment in its stage': pipeline(
        stage('DeployModel', action('Deploy', 1), action('Approval', 2), action('Deploy', 3)),
      ),
      'a deployment for tests before it': pipeline(
        stage('DeployModelToTest', action('Deploy')),
        stage('Approve', action('Approval')),
        stage('DeployModel', action('Deploy')),
      ),
    },
    fail: {
      'no approval': pipeline(stage('Build', action('Build')), stage('DeployModel', action('Deploy'))),
      'an approval after it': pipeline(stage('DeployModel', action('Deploy'), action('Approval', 2))),
      'a pipeline beside AI resources': {
        of: 'Pipeline',
        resources: {
          Endpoint: { Type: 'AWS::SageMaker::Endpoint' },
          Pipeline: { Type: 'AWS::CodePipeline::Pipeline', Properties: pipeline(stage('Release', action('Deploy'))) },
        },
      },
    },
    unknown: { 'stages from elsewhere': parameterCase('AWS::CodePipeline::Pipeline', { Stages: { Ref: 'Value' } }) },
    'not applicable': {
      'a pipeline of something else': pipeline(stage('Release', action('Deploy'))),
      'no deployment': pipeline(stage('TrainModel', action('Build'))),
    },
  },
  { Name: 'a pipeline is for models by its names or by AI resources beside it' },
);
