import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const compilationJobOutputEncrypted: Rule = {
  id: 'SageMakerCompilationJobOutputEncrypted',
  appliesTo: ['embedded:SageMaker::CompilationJob'],
  severity: 'error',
  problem: 'the compiled model is not encrypted under a key of the customer',
  fix: "Set 'OutputConfig.KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': { why: 'The compiled weights are stored under a controlled key.', as: 'direct' },
  },
  equivalents: { aiml: ['SM-20'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_OutputConfig.html',
  check: (job) => customerManagedKey(job, 'OutputConfig.KmsKeyId'),
};
