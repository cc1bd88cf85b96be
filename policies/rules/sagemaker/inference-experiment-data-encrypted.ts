import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const inferenceExperimentDataEncrypted: Rule = {
  id: 'SageMakerInferenceExperimentDataEncrypted',
  appliesTo: ['AWS::SageMaker::InferenceExperiment'],
  severity: 'error',
  problem: 'requests and answers captured by the shadow test are not encrypted under a key of the customer',
  fix: "Set 'DataStorageConfig.KmsKey' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': { why: 'Captured data of the test is stored under a controlled key.', as: 'direct' },
    'iso42001:A.6.2.8': {
      why: 'The event records of the test are protected from reading by others.',
      as: 'supporting',
    },
  },
  equivalents: { securityhub: ['SageMaker.24'], config: ['SAGEMAKER_INF_EXPERIMENT_DATA_STORAGE_KMS_ENCRYPTED'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InferenceExperimentDataStorageConfig.html',
  check: (experiment) =>
    experiment.has('DataStorageConfig')
      ? customerManagedKey(experiment, 'DataStorageConfig.KmsKey')
      : notApplicable('the test captures nothing'),
};
