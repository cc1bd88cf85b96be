import { unknown } from '../../template/outcome';
import type { Rule } from '../rule';

export const queueEncrypted: Rule = {
  id: 'SqsQueueEncrypted',
  appliesTo: ['AWS::SQS::Queue'],
  severity: 'error',
  problem: 'messages are not encrypted',
  fix: "Set 'KmsMasterKeyId' to a customer-managed key, or 'SqsManagedSseEnabled' to true.",
  controls: { 'iso27001:A.8.24': { why: 'Messages are encrypted at rest.', as: 'partial' } },
  equivalents: {
    'cdk-nag': ['AwsSolutions-SQS2'],
    'checkov-cfn': ['CKV_AWS_27'],
    'checkov-tf': ['CKV_AWS_27'],
    'cfn-nag': ['W48'],
    prowler: ['sqs_queues_server_side_encryption_enabled'],
    securityhub: ['SQS.1'],
  },
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
  check: (queue) => {
    const key = queue.present('KmsMasterKeyId');
    if (key.verdict !== 'fail') return key;
    if (queue.has('SqsManagedSseEnabled')) return queue.isTrue('SqsManagedSseEnabled');
    return unknown("SQS's default, which encrypts with a key of its own", 'SqsManagedSseEnabled');
  },
};
