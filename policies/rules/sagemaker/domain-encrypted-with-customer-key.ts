import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const domainEncryptedWithCustomerKey: Rule = {
  id: 'SageMakerDomainEncryptedWithCustomerKey',
  appliesTo: ['AWS::SageMaker::Domain'],
  severity: 'error',
  problem: "the domain's volumes and home directories are not encrypted under a key of the customer",
  fix: "Set 'KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Notebooks and datasets of every user are encrypted at rest under a key that the organisation controls.',
      as: 'direct',
    },
    'iso42001:A.7.2': {
      why: 'Development data that users keep in the domain lies in a store encrypted under a controlled key.',
      as: 'partial',
    },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_187'], 'checkov-tf': ['CKV_AWS_187'], aiml: ['SM-03'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateDomain.html',
  check: (domain) => customerManagedKey(domain, 'KmsKeyId'),
};
