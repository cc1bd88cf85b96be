import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const eventDataStoreEncrypted: Rule = {
  id: 'CloudTrailEventDataStoreEncrypted',
  appliesTo: ['AWS::CloudTrail::EventDataStore'],
  severity: 'warning',
  problem: 'events are not encrypted under a key of yours',
  fix: "Set 'KmsKeyId' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Who may query the events is decided by the policy of a key that the organization manages.',
      as: 'partial',
    },
  },
  equivalents: { config: ['EVENT_DATA_STORE_CMK_ENCRYPTION_ENABLED'] },
  configRules: ['EVENT_DATA_STORE_CMK_ENCRYPTION_ENABLED'],
  source:
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
  check: (store) => customerManagedKey(store, 'KmsKeyId'),
};
