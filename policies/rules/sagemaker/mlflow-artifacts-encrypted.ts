import type { Rule } from '../rule';
import { bucketEncryptedWithCustomerKey } from '../shared/bucket-encrypted-with-customer-key';
import { ofBucket } from '../shared/of-named-resource';

export const mlflowArtifactsEncrypted: Rule = {
  id: 'SageMakerMlflowArtifactsEncrypted',
  appliesTo: ['AWS::SageMaker::MlflowTrackingServer', 'AWS::SageMaker::MlflowApp'],
  severity: 'error',
  problem: 'artifacts of experiments are not encrypted under a key of the customer',
  fix: "Encrypt the bucket that 'ArtifactStoreUri' names under a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Models, plots and data samples of experiments are stored under a controlled key.',
      as: 'direct',
    },
    'iso42001:A.7.2': { why: 'Development data among the artifacts lies in an encrypted store.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/mlflow-create-tracking-server-prerequisites.html',
  check: (server, { graph }) => ofBucket(graph, server, 'ArtifactStoreUri', bucketEncryptedWithCustomerKey),
};
