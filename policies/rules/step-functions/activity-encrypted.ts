import { all } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const activityEncrypted: Rule = {
  id: 'StepFunctionsActivityEncrypted',
  appliesTo: ['AWS::StepFunctions::Activity'],
  severity: 'warning',
  problem: 'the data of the activity is not encrypted under a key of yours',
  fix: "Set 'EncryptionConfiguration' with the type 'CUSTOMER_MANAGED_KMS_KEY' and a 'KmsKeyId'.",
  controls: {
    'iso27001:A.8.24': {
      why: 'What workers are given and give back is encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html',
  check: (activity) =>
    all(
      activity.equals('EncryptionConfiguration.Type', 'CUSTOMER_MANAGED_KMS_KEY'),
      customerManagedKey(activity, 'EncryptionConfiguration.KmsKeyId'),
    ),
};
