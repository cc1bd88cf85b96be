import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const repositoryEncrypted: Rule = {
  id: 'EcrRepositoryEncrypted',
  appliesTo: ['AWS::ECR::Repository', 'AWS::ECR::RepositoryCreationTemplate'],
  severity: 'error',
  problem: 'images are not encrypted under a key of yours',
  fix: "Set 'EncryptionConfiguration' with an 'EncryptionType' of 'KMS' and a 'KmsKey'.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Images, which may hold models and code, are encrypted under a key that the organization manages.',
      as: 'partial',
    },
    'iso27001:A.8.4': { why: 'Reading images takes a permission on the key as well.', as: 'supporting' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_136'],
    'checkov-tf': ['CKV_AWS_136'],
    securityhub: ['ECR.5'],
    config: ['ECR_REPOSITORY_CMK_ENCRYPTION_ENABLED'],
    aiml: ['AC-05'],
  },
  configRules: ['ECR_REPOSITORY_CMK_ENCRYPTION_ENABLED'],
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html',
  check: (repository) =>
    all(
      repository.equals('EncryptionConfiguration.EncryptionType', 'KMS', 'KMS_DSSE'),
      customerManagedKey(repository, 'EncryptionConfiguration.KmsKey'),
    ),
};
