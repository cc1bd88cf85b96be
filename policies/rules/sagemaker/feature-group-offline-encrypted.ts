import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const featureGroupOfflineEncrypted: Rule = {
  id: 'SageMakerFeatureGroupOfflineEncrypted',
  appliesTo: ['AWS::SageMaker::FeatureGroup'],
  severity: 'error',
  problem: 'the offline store is not encrypted under a key of the customer',
  fix: "Set 'OfflineStoreConfig.S3StorageConfig.KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': { why: 'The history of features is stored under a controlled key.', as: 'direct' },
    'iso42001:A.7.2': { why: 'Training data is kept in an encrypted, managed store.', as: 'partial' },
  },
  equivalents: {
    securityhub: ['SageMaker.17'],
    config: ['SAGEMAKER_FEATUREGROUP_ENCRYPTION_AT_REST'],
    aiml: ['SM-15'],
  },
  configRules: ['SAGEMAKER_FEATUREGROUP_ENCRYPTION_AT_REST'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store-security.html',
  check: (group) =>
    group.has('OfflineStoreConfig')
      ? customerManagedKey(group, 'OfflineStoreConfig.S3StorageConfig.KmsKeyId')
      : notApplicable('the feature group has no offline store'),
};
