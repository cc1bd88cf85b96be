import type { Rule } from '../rule';
import { bucketVersioned } from '../shared/bucket-versioned';
import { ofBucket } from '../shared/of-named-resource';

export const mlflowArtifactsVersioned: Rule = {
  id: 'SageMakerMlflowArtifactsVersioned',
  appliesTo: ['AWS::SageMaker::MlflowTrackingServer', 'AWS::SageMaker::MlflowApp'],
  severity: 'error',
  problem: 'artifacts of experiments can be replaced or lost',
  fix: "Turn on versioning of the bucket that 'ArtifactStoreUri' names.",
  controls: {
    'iso42001:A.6.2.3': { why: 'The record of how a model came about cannot be overwritten.', as: 'partial' },
    'iso42001:A.7.5': { why: 'The history of artifacts is kept.', as: 'partial' },
    'iso27001:A.8.13': { why: 'Artifacts that were overwritten or deleted can be brought back.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/mlflow-create-tracking-server-prerequisites.html',
  check: (server, { graph }) => ofBucket(graph, server, 'ArtifactStoreUri', bucketVersioned),
};
