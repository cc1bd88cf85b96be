import { evidenceRetained } from '../../../../policies/rules/cloudformation/evidence-retained';
import { NOT_SEEN_TO_BE_AI, ruleCases } from '../../../support/rule-cases';

const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const resource = (Type: string, attributes: Record<string, unknown>, Properties: Record<string, unknown> = {}) => ({
  resources: { R: { Type, Properties, ...attributes } },
});
const capture = (attributes: Record<string, unknown>) => ({
  resources: {
    B: { Type: 'AWS::S3::Bucket', ...attributes },
    C: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: { DataCaptureConfig: { DestinationS3Uri: { 'Fn::Sub': 's3://${B}/capture' } } },
    },
  },
  of: 'B',
});
const logs = { LogGroupName: '/aws/sagemaker/Endpoints/churn' };

ruleCases(
  evidenceRetained,
  {
    pass: {
      'a registry that stays': resource('AWS::SageMaker::ModelPackageGroup', kept),
      'a card that stays once it is made': resource('AWS::SageMaker::ModelCard', {
        DeletionPolicy: 'RetainExceptOnCreate',
        UpdateReplacePolicy: 'Retain',
      }),
      'logs that stay': resource('AWS::Logs::LogGroup', kept, logs),
      'captures that stay': capture(kept),
    },
    fail: {
      'a registry that goes': resource('AWS::SageMaker::ModelPackageGroup', { DeletionPolicy: 'Delete' }),
      'nothing said': resource('AWS::SageMaker::ModelPackage', {}),
      'only deletion is covered': resource('AWS::SageMaker::ModelCard', { DeletionPolicy: 'Retain' }),
      'logs that go': resource('AWS::Logs::LogGroup', {}, logs),
      'captures that go': capture({}),
    },
    unknown: {
      'a policy with language extensions': {
        parameters: { Policy: { Type: 'String' } },
        ...resource('AWS::SageMaker::ModelCard', { DeletionPolicy: { Ref: 'Policy' }, UpdateReplacePolicy: 'Retain' }),
      },
    },
    'not applicable': {
      'other logs': resource('AWS::Logs::LogGroup', {}, { LogGroupName: '/app' }),
      'another bucket': resource('AWS::S3::Bucket', {}),
    },
  },
  { LogGroupName: NOT_SEEN_TO_BE_AI },
);
