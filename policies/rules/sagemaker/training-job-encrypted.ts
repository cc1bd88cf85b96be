import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';
import { volumeKey } from '../shared/volume-key';

export const trainingJobEncrypted: Rule = {
  id: 'SageMakerTrainingJobEncrypted',
  appliesTo: ['embedded:SageMaker::TrainingJob'],
  severity: 'error',
  problem: 'training data or the trained model is not encrypted under a key of the customer',
  fix: "Set 'ResourceConfig.VolumeKmsKeyId' and 'OutputDataConfig.KmsKeyId' to customer-managed keys.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Data on the volumes and the weights that come out are encrypted under a controlled key.',
      as: 'direct',
    },
    'iso42001:A.7.2': { why: 'Development data stays in encrypted stores while a model is trained.', as: 'partial' },
  },
  equivalents: {
    prowler: ['sagemaker_training_jobs_volume_and_output_encryption_enabled'],
    steampipe: ['sagemaker_training_job_volume_and_data_encryption_enabled'],
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html',
  check: (job) => [
    volumeKey(job.node('ResourceConfig'), 'VolumeKmsKeyId', 'InstanceType', 'InstanceGroups.*.InstanceType'),
    customerManagedKey(job, 'OutputDataConfig.KmsKeyId'),
  ],
};
