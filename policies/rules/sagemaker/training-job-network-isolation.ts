import type { Rule } from '../rule';
import { TRAINING_TYPES, trainingDefinitions } from '../shared/training-definition';

export const trainingJobNetworkIsolation: Rule = {
  id: 'SageMakerTrainingJobNetworkIsolation',
  appliesTo: TRAINING_TYPES,
  severity: 'error',
  problem: 'the training container can reach the network',
  fix: "Set 'EnableNetworkIsolation' to true.",
  controls: {
    'iso27001:A.8.22': { why: 'An isolated container cannot leave its network segment.', as: 'direct' },
    'iso27001:A.8.12': { why: 'Training data and weights cannot be sent anywhere.', as: 'partial' },
  },
  equivalents: {
    prowler: ['sagemaker_training_jobs_network_isolation_enabled'],
    steampipe: ['sagemaker_training_job_network_isolation_enabled'],
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html',
  check: (job) => {
    const definitions = trainingDefinitions(job);
    if (!definitions) return job.undecided('TrainingJobDefinitions');
    return definitions.map((definition) => definition.isTrue('EnableNetworkIsolation'));
  },
};
