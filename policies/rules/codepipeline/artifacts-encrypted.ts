import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const artifactsEncrypted: Rule = {
  id: 'CodePipelineArtifactsEncrypted',
  appliesTo: ['AWS::CodePipeline::Pipeline'],
  severity: 'error',
  problem: 'artifacts between stages are not encrypted under a key of yours',
  fix: "Set 'EncryptionKey' of every artifact store.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Code and models on their way through the pipeline are encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_219'] },
  source: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/S3-artifact-encryption.html',
  check: (pipeline) => {
    const stores = pipeline.items('ArtifactStores');
    if (!stores) return pipeline.undecided('ArtifactStores');
    const places =
      stores.length > 0 ? stores.map((store) => store.node('ArtifactStore')) : [pipeline.node('ArtifactStore')];
    return all(...places.map((place) => customerManagedKey(place, 'EncryptionKey.Id')));
  },
};
