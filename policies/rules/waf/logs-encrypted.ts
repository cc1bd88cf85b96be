import type { ResourceGraph } from '../../template/graph';
import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { type Node, ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { bucketEncryptedWithCustomerKey } from '../shared/bucket-encrypted-with-customer-key';
import { customerManagedKey } from '../shared/customer-managed-key';
import { logGroupOf } from '../shared/log-group-of';

export const logsEncrypted: Rule = {
  id: 'WafLogsEncrypted',
  appliesTo: ['AWS::WAFv2::LoggingConfiguration'],
  severity: 'warning',
  problem: "the firewall's logs are not encrypted under a key of yours",
  fix: 'Send the logs to a log group, bucket or delivery stream with a customer-managed key.',
  controls: {
    'iso27001:A.8.24': {
      why: 'Logged requests, which may hold what callers sent, are encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/waf/latest/developerguide/logging-destinations.html',
  check: (logging, { graph }) =>
    logging.every('LogDestinationConfigs', (destination) => judgeDestination(destination, graph)),
};

function judgeDestination(destination: Node, graph: ResourceGraph): Outcome {
  const value = destination.get();
  const at = destination.pathOf();
  const group = logGroupOf(value, graph);
  if (group instanceof ResourceView) return about(group, customerManagedKey(group, 'KmsKeyId'), at);
  const other = graph.find(value, 'AWS::S3::Bucket', 'AWS::KinesisFirehose::DeliveryStream');
  if (!(other instanceof ResourceView)) return unknown('a destination that is not in this assembly', at);
  return other.type === 'AWS::S3::Bucket'
    ? about(other, bucketEncryptedWithCustomerKey(other), at)
    : about(other, customerManagedKey(other, 'DeliveryStreamEncryptionConfigurationInput.KeyARN'), at);
}

function about(resource: ResourceView, outcome: Outcome, at: string): Outcome {
  if (outcome.verdict === 'pass') return pass(at);
  return outcome.verdict === 'unknown'
    ? unknown(`${outcome.detail} (${resource.logicalId})`, at)
    : fail(at, undefined, `${resource.logicalId}: ${outcome.detail ?? 'no key is named'}`);
}
