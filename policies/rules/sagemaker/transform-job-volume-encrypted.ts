import type { Rule } from '../rule';
import { volumeKey } from '../shared/volume-key';

export const transformJobVolumeEncrypted: Rule = {
  id: 'SageMakerTransformJobVolumeEncrypted',
  appliesTo: ['embedded:SageMaker::TransformJob'],
  severity: 'error',
  problem: 'volumes of the transform job are not encrypted under a key of the customer',
  fix: "Set 'TransformResources.VolumeKmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': { why: 'Inputs and answers on the volumes are encrypted under a controlled key.', as: 'direct' },
  },
  equivalents: { aiml: ['SM-18'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TransformResources.html',
  check: (job) => volumeKey(job.node('TransformResources'), 'VolumeKmsKeyId', 'InstanceType'),
};
