import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const modelCardEncrypted: Rule = {
  id: 'SageMakerModelCardEncrypted',
  appliesTo: ['AWS::SageMaker::ModelCard'],
  severity: 'warning',
  problem: 'the model card is not encrypted under a key of the customer',
  fix: "Set 'SecurityConfig.KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'The description of the model, its data and weaknesses is encrypted under a controlled key.',
      as: 'direct',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelCardSecurityConfig.html',
  check: (card) => customerManagedKey(card, 'SecurityConfig.KmsKeyId'),
};
