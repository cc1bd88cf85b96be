import type { Rule } from '../rule';
import { PROCESSING_JOB_TYPES } from '../shared/processing-job';

export const processingJobTrafficEncryption: Rule = {
  id: 'SageMakerProcessingJobTrafficEncryption',
  appliesTo: PROCESSING_JOB_TYPES,
  severity: 'error',
  problem: 'traffic between the instances of the processing job is not encrypted',
  fix: "Set 'NetworkConfig.EnableInterContainerTrafficEncryption' to true.",
  controls: {
    'iso27001:A.8.24': { why: 'Data is encrypted on its way between the instances.', as: 'direct' },
    'iso27001:A.5.14': { why: 'Information is protected while it is transferred inside the job.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_NetworkConfig.html',
  check: (job) => job.isTrue('NetworkConfig.EnableInterContainerTrafficEncryption'),
};
