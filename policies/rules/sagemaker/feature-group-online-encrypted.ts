import { notApplicable, unlessOpen } from '../../template/outcome';
import { anyOf } from '../../template/ternary';
import { textIs } from '../../template/value';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const featureGroupOnlineEncrypted: Rule = {
  id: 'SageMakerFeatureGroupOnlineEncrypted',
  appliesTo: ['AWS::SageMaker::FeatureGroup'],
  severity: 'error',
  problem: 'the online store is not encrypted under a key of the customer',
  fix: "Set 'OnlineStoreConfig.SecurityConfig.KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Features that the model reads in operation are stored under a controlled key.',
      as: 'direct',
    },
    'iso42001:A.7.2': { why: 'Data of the AI system is kept in an encrypted, managed store.', as: 'partial' },
  },
  equivalents: { securityhub: ['SageMaker.18'], config: ['SAGEMAKER_FEATUREGROUP_ONLINE_STORE_ENCRYPTION'] },
  configRules: ['SAGEMAKER_FEATUREGROUP_ONLINE_STORE_ENCRYPTION'],
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store-security.html',
  check: (group) => {
    if (!group.has('OnlineStoreConfig')) return notApplicable('the feature group has no online store');
    const off = textIs(group.get('OnlineStoreConfig.EnableOnlineStore'), (text) => text === 'false');
    if (off === true) return notApplicable('the online store is off');
    const inMemory = textIs(group.get('OnlineStoreConfig.StorageType'), (text) => text === 'InMemory');
    if (inMemory === true) return notApplicable('an in-memory store takes no key');
    return unlessOpen(
      customerManagedKey(group, 'OnlineStoreConfig.SecurityConfig.KmsKeyId'),
      anyOf(off, inMemory),
      'whether there is an online store, and of which kind',
    );
  },
};
