import { mlflowArtifactsVersioned } from '../../../../policies/rules/sagemaker/mlflow-artifacts-versioned';
import { ruleCases } from '../../../support/rule-cases';

const server = (bucket?: Record<string, unknown>, Type = 'AWS::SageMaker::MlflowTrackingServer') => ({
  resources: {
    T: { Type, Properties: { ArtifactStoreUri: bucket ? { 'Fn::Sub': 's3://${B}/mlflow' } : 's3://elsewhere' } },
    ...(bucket ? { B: { Type: 'AWS::S3::Bucket', Properties: bucket } } : {}),
  },
});

ruleCases(mlflowArtifactsVersioned, {
  pass: {
    'a versioned bucket': server({ VersioningConfiguration: { Status: 'Enabled' } }),
    'an MLflow app': server({ VersioningConfiguration: { Status: 'Enabled' } }, 'AWS::SageMaker::MlflowApp'),
  },
  fail: { 'a bucket without versions': server({}), 'an MLflow app': server({}, 'AWS::SageMaker::MlflowApp') },
  unknown: {
    'a bucket elsewhere': server(),
    'included settings': server({ VersioningConfiguration: { Status: { 'Fn::ImportValue': 'status' } } }),
  },
  'not applicable': { 'no bucket': {} },
});
