import { featureGroupOfflineStore } from '../../../../policies/rules/sagemaker/feature-group-offline-store';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(featureGroupOfflineStore, {
  pass: { 'an offline store': { OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://b' } } } },
  fail: {
    'only an online store': { OnlineStoreConfig: { EnableOnlineStore: true } },
    'an empty store': { OfflineStoreConfig: {} },
  },
  unknown: { 'included settings': { OfflineStoreConfig: { 'Fn::Transform': { Name: 'AWS::Include' } } } },
});
