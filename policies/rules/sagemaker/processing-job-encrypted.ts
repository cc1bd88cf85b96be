import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';
import { PROCESSING_JOB_TYPES } from '../shared/processing-job';
import { volumeKey } from '../shared/volume-key';

export const processingJobEncrypted: Rule = {
  id: 'SageMakerProcessingJobEncrypted',
  appliesTo: PROCESSING_JOB_TYPES,
  severity: 'error',
  problem: 'data of the processing job is not encrypted under a key of the customer',
  fix: "Set 'ClusterConfig.VolumeKmsKeyId' and 'ProcessingOutputConfig.KmsKeyId' to customer-managed keys.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Data is encrypted under a controlled key while it is prepared and where it is left.',
      as: 'direct',
    },
    'iso42001:A.7.2': { why: 'Development data stays in encrypted stores while it is processed.', as: 'partial' },
  },
  equivalents: { aiml: ['SM-17'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateProcessingJob.html',
  check: (job) => [
    volumeKey(job.node('ProcessingResources.ClusterConfig'), 'VolumeKmsKeyId', 'InstanceType'),
    job.has('ProcessingOutputConfig')
      ? customerManagedKey(job, 'ProcessingOutputConfig.KmsKeyId')
      : notApplicable('the job leaves no output'),
  ],
};
