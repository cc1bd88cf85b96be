import type { Rule } from '../rule';

export const featureGroupOfflineStore: Rule = {
  id: 'SageMakerFeatureGroupOfflineStore',
  appliesTo: ['AWS::SageMaker::FeatureGroup'],
  severity: 'warning',
  problem: 'earlier values of the features are lost',
  fix: "Add 'OfflineStoreConfig', which keeps every value with its time.",
  controls: {
    'iso42001:A.7.5': { why: 'The values a model saw at any time can be found again.', as: 'partial' },
    'iso27001:A.8.13': { why: 'Poisoned or wrong values can be rolled back from the history.', as: 'partial' },
  },
  equivalents: { aiml: ['FS-20'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/feature-store-storage-configurations-offline-store.html',
  check: (group) => group.present('OfflineStoreConfig'),
};
