import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const anomalyDetectorEncrypted: Rule = {
  id: 'LogsAnomalyDetectorEncrypted',
  appliesTo: ['AWS::Logs::LogAnomalyDetector'],
  severity: 'warning',
  problem: 'what the detector learns from the logs is not encrypted under a key of yours',
  fix: "Set 'KmsKeyId' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Patterns of log events, which may hold parts of them, are encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/LogsAnomalyDetection-KMS.html',
  check: (detector) => customerManagedKey(detector, 'KmsKeyId'),
};
