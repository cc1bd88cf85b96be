import { modelLineageRecorded } from '../../../../policies/rules/sagemaker/model-lineage-recorded';
import { ruleCases } from '../../../support/rule-cases';

const group = { Type: 'AWS::SageMaker::ModelPackageGroup', Properties: {} };

ruleCases(modelLineageRecorded, {
  pass: {
    'a pipeline': { resources: { G: group, P: { Type: 'AWS::SageMaker::Pipeline', Properties: {} } } },
    'a tracking server': { resources: { G: group, T: { Type: 'AWS::SageMaker::MlflowTrackingServer' } } },
  },
  fail: {
    'a group alone': { resources: { G: group } },
    'a pipeline in some cases only': {
      parameters: { Stage: { Type: 'String' } },
      conditions: { Prod: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      resources: { G: group, P: { Type: 'AWS::SageMaker::Pipeline', Condition: 'Prod' } },
    },
  },
});
