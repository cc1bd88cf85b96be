import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const partnerAppEncrypted: Rule = {
  id: 'SageMakerPartnerAppEncrypted',
  appliesTo: ['AWS::SageMaker::PartnerApp'],
  severity: 'error',
  problem: 'data of the partner app is not encrypted under a key of the customer',
  fix: "Set 'KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: "What a supplier's app keeps is encrypted under a key that the organisation can withdraw.",
      as: 'direct',
    },
    'iso42001:A.10.3': { why: 'What the supplier gets to keep is bounded by the key.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePartnerApp.html',
  check: (app) => customerManagedKey(app, 'KmsKeyId'),
};
