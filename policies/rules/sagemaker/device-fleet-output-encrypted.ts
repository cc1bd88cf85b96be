import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const deviceFleetOutputEncrypted: Rule = {
  id: 'SageMakerDeviceFleetOutputEncrypted',
  appliesTo: ['AWS::SageMaker::DeviceFleet'],
  severity: 'error',
  problem: 'what devices send back is not encrypted under a key of the customer',
  fix: "Set 'OutputConfig.KmsKeyId' to a customer-managed KMS key.",
  controls: {
    'iso27001:A.8.24': { why: 'Captured data of the devices is stored under a controlled key.', as: 'direct' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_EdgeOutputConfig.html',
  check: (fleet) => customerManagedKey(fleet, 'OutputConfig.KmsKeyId'),
};
