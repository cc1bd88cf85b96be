import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const modelPackageEncrypted: Rule = {
  id: 'SageMakerModelPackageEncrypted',
  appliesTo: ['AWS::SageMaker::ModelPackage'],
  severity: 'error',
  problem: 'what the registry keeps of the model is not encrypted under a key of the customer',
  fix: "Set 'SecurityConfig.KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'The description of the model in the registry is encrypted under a controlled key.',
      as: 'direct',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelPackageSecurityConfig.html',
  check: (modelPackage) => customerManagedKey(modelPackage, 'SecurityConfig.KmsKeyId'),
};
