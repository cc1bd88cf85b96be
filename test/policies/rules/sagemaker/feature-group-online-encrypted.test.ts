import { featureGroupOnlineEncrypted } from '../../../../policies/rules/sagemaker/feature-group-online-encrypted';
import { ruleCases } from '../../../support/rule-cases';

const online = (settings: Record<string, unknown>) => ({ OnlineStoreConfig: { EnableOnlineStore: true, ...settings } });

ruleCases(featureGroupOnlineEncrypted, {
  pass: { 'a key': online({ SecurityConfig: { KmsKeyId: 'alias/features' } }) },
  fail: { 'no key': online({}), "AWS's own key": online({ SecurityConfig: { KmsKeyId: 'alias/aws/dynamodb' } }) },
  unknown: { 'an imported key': online({ SecurityConfig: { KmsKeyId: { 'Fn::ImportValue': 'key' } } }) },
  'not applicable': {
    'no online store': {},
    'a store that is off': { OnlineStoreConfig: { EnableOnlineStore: false } },
    'a store in memory': online({ StorageType: 'InMemory' }),
  },
});
