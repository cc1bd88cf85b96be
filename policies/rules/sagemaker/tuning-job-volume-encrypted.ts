import type { Rule } from '../rule';
import { trainingDefinitions } from '../shared/training-definition';
import { volumeKey } from '../shared/volume-key';

export const tuningJobVolumeEncrypted: Rule = {
  id: 'SageMakerTuningJobVolumeEncrypted',
  appliesTo: ['embedded:SageMaker::HyperParameterTuningJob'],
  severity: 'error',
  problem: 'volumes of the tuning job are not encrypted under a key of the customer',
  fix: "Set 'VolumeKmsKeyId' of the job's resources to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Training data on the volumes of every trial is encrypted under a controlled key.',
      as: 'direct',
    },
  },
  equivalents: { aiml: ['SM-19'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HyperParameterTrainingJobDefinition.html',
  check: (job) => {
    const definitions = trainingDefinitions(job);
    if (!definitions) return job.undecided('TrainingJobDefinitions');
    return definitions.map((definition) =>
      definition.has('HyperParameterTuningResourceConfig')
        ? volumeKey(
            definition.node('HyperParameterTuningResourceConfig'),
            'VolumeKmsKeyId',
            'InstanceType',
            'InstanceConfigs.*.InstanceType',
          )
        : volumeKey(
            definition.node('ResourceConfig'),
            'VolumeKmsKeyId',
            'InstanceType',
            'InstanceGroups.*.InstanceType',
          ),
    );
  },
};
