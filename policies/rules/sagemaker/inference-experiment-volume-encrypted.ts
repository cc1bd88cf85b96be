import type { Rule } from '../rule';
import { volumeKey } from '../shared/volume-key';

export const inferenceExperimentVolumeEncrypted: Rule = {
  id: 'SageMakerInferenceExperimentVolumeEncrypted',
  appliesTo: ['AWS::SageMaker::InferenceExperiment'],
  severity: 'error',
  problem: 'volumes of the shadow test are not encrypted under a key of the customer',
  fix: "Set 'KmsKey' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Requests and weights on the volumes are encrypted under a controlled key.',
      as: 'direct',
    },
  },
  equivalents: { securityhub: ['SageMaker.23'], config: ['SAGEMAKER_INF_EXPERIMENT_INSTANCE_STORAGE_KMS_ENCRYPTED'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateInferenceExperiment.html',
  check: (experiment) =>
    volumeKey(experiment, 'KmsKey', 'ModelVariants.*.InfrastructureConfig.RealTimeInferenceConfig.InstanceType'),
};
