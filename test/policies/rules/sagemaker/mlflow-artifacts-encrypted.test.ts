import { mlflowArtifactsEncrypted } from '../../../../policies/rules/sagemaker/mlflow-artifacts-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const server = (settings?: Record<string, unknown>, Type = 'AWS::SageMaker::MlflowTrackingServer') => ({
  resources: {
    T: { Type, Properties: { ArtifactStoreUri: settings ? { 'Fn::Sub': 's3://${B}/mlflow' } : 's3://elsewhere' } },
    ...(settings
      ? {
          B: {
            Type: 'AWS::S3::Bucket',
            Properties: {
              BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: settings }] },
            },
          },
        }
      : {}),
  },
});

ruleCases(mlflowArtifactsEncrypted, {
  pass: {
    'a key': server({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/mlflow' }),
    'an MLflow app': server(
      { SSEAlgorithm: 'aws:kms:dsse', KMSMasterKeyID: 'alias/mlflow' },
      'AWS::SageMaker::MlflowApp',
    ),
  },
  fail: {
    'keys of S3': server({ SSEAlgorithm: 'AES256' }),
    "AWS's own key": server({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/aws/s3' }),
    'no algorithm': server({}),
  },
  unknown: {
    'a bucket elsewhere': server(),
    'an imported key': server({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::ImportValue': 'key' } }),
  },
  'not applicable': { 'no bucket': {} },
});
