import type { Rule } from '../rule';
import { TRAINING_TYPES, trainingDefinitions } from '../shared/training-definition';

export const trainingJobTrafficEncryption: Rule = {
  id: 'SageMakerTrainingJobTrafficEncryption',
  appliesTo: TRAINING_TYPES,
  severity: 'error',
  problem: 'traffic between the instances of the training job is not encrypted',
  fix: "Set 'EnableInterContainerTrafficEncryption' to true.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Training data and gradients are encrypted on their way between the instances.',
      as: 'direct',
    },
    'iso27001:A.5.14': { why: 'Information is protected while it is transferred inside the job.', as: 'partial' },
  },
  equivalents: {
    prowler: ['sagemaker_training_jobs_intercontainer_encryption_enabled'],
    steampipe: ['sagemaker_training_job_inter_container_traffic_encryption_enabled'],
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html',
  check: (job) => {
    const definitions = trainingDefinitions(job);
    if (!definitions) return job.undecided('TrainingJobDefinitions');
    return definitions.map((definition) => definition.isTrue('EnableInterContainerTrafficEncryption'));
  },
};
