import { featureGroupOfflineEncrypted } from '../../../../policies/rules/sagemaker/feature-group-offline-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const offline = (S3StorageConfig: unknown) => ({ OfflineStoreConfig: { S3StorageConfig } });

ruleCases(featureGroupOfflineEncrypted, {
  pass: { 'a key': offline({ S3Uri: 's3://b', KmsKeyId: 'alias/features' }) },
  fail: {
    'no key': offline({ S3Uri: 's3://b' }),
    'an empty key': offline({ KmsKeyId: '' }),
    'an empty store': { OfflineStoreConfig: {} },
  },
  unknown: { 'an imported key': offline({ KmsKeyId: { 'Fn::ImportValue': 'key' } }) },
  'not applicable': { 'no offline store': {} },
});
