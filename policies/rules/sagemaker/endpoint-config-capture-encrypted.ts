import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { bucketEncryptedWithCustomerKey } from '../shared/bucket-encrypted-with-customer-key';
import { customerManagedKey } from '../shared/customer-managed-key';
import { ofBucket } from '../shared/of-named-resource';

export const endpointConfigCaptureEncrypted: Rule = {
  id: 'SageMakerEndpointConfigCaptureEncrypted',
  appliesTo: ['AWS::SageMaker::EndpointConfig'],
  severity: 'error',
  problem: 'captured requests and answers are not encrypted under a key of the customer',
  fix: "Set 'DataCaptureConfig.KmsKeyId' to a customer-managed key, and encrypt the bucket under one.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Captured data, which may hold personal data, is stored under a controlled key.',
      as: 'direct',
    },
    'iso27001:A.5.33': { why: 'The records of use can only be read by holders of the key.', as: 'partial' },
    'iso42001:A.6.2.8': {
      why: 'The event records of the system are protected from reading by others.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DataCaptureConfig.html',
  check: (config, { graph }) => {
    const capture = config.node('DataCaptureConfig');
    if (!config.has('DataCaptureConfig')) return notApplicable('nothing is captured');
    return [
      customerManagedKey(capture, 'KmsKeyId'),
      // The key of the capture is for its upload; the bucket's own default covers what else lands there.
      ofBucket(graph, capture, 'DestinationS3Uri', bucketEncryptedWithCustomerKey),
    ];
  },
};
