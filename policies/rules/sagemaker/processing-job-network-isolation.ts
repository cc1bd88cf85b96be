import type { Rule } from '../rule';
import { PROCESSING_JOB_TYPES } from '../shared/processing-job';

export const processingJobNetworkIsolation: Rule = {
  id: 'SageMakerProcessingJobNetworkIsolation',
  appliesTo: PROCESSING_JOB_TYPES,
  severity: 'error',
  problem: 'the container of the processing job can reach the network',
  fix: "Set 'NetworkConfig.EnableNetworkIsolation' to true.",
  controls: {
    'iso27001:A.8.22': { why: 'An isolated container cannot leave its network segment.', as: 'direct' },
    'iso27001:A.8.12': { why: 'The data that the job reads cannot be sent anywhere.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_NetworkConfig.html',
  check: (job) => job.isTrue('NetworkConfig.EnableNetworkIsolation'),
};
