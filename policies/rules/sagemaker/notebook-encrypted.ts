import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const notebookEncrypted: Rule = {
  id: 'SageMakerNotebookEncrypted',
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  severity: 'error',
  problem: "the notebook's volume is not encrypted under a key of the customer",
  fix: "Set 'KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': { why: 'Datasets and code on the notebook are encrypted under a controlled key.', as: 'direct' },
    'iso42001:A.7.2': { why: 'Development data on the notebook lies in an encrypted store.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': [
      'AwsSolutions-SM2',
      'HIPAA.Security-SageMakerNotebookInstanceKMSKeyConfigured',
      'NIST.800.53.R4-SageMakerNotebookInstanceKMSKeyConfigured',
      'NIST.800.53.R5-SageMakerNotebookInstanceKMSKeyConfigured',
      'PCI.DSS.321-SageMakerNotebookInstanceKMSKeyConfigured',
    ],
    guard: ['SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED'],
    'checkov-cfn': ['CKV_AWS_187'],
    'checkov-tf': ['CKV_AWS_22', 'CKV_AWS_187'],
    kics: ['sagemaker_data_encryption_disabled'],
    'cfn-nag': ['W1201'],
    prowler: ['sagemaker_notebook_instance_encryption_enabled'],
    securityhub: ['SageMaker.21'],
    config: ['SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED', 'SAGEMAKER_NOTEBOOK_INSTANCE_STORAGE_VOL_KMS_ENCRYPTED'],
    steampipe: [
      'sagemaker_notebook_instance_encryption_at_rest_enabled',
      'sagemaker_notebook_instance_encrypted_with_kms_cmk',
    ],
    cloudsploit: ['notebookDataEncrypted'],
    aiml: ['SM-03'],
  },
  configRules: ['SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateNotebookInstance.html',
  check: (notebook) => customerManagedKey(notebook, 'KmsKeyId'),
};
