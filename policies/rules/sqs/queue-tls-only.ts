import { fail, pass, unknown } from '../../template/outcome';
import { anyOf } from '../../template/ternary';
import type { Rule } from '../rule';
import { deniesInsecureTransport } from '../shared/insecure-transport';
import { QUEUE_POLICIES, resourcePolicyStatements } from '../shared/resource-policy-statements';

export const queueTlsOnly: Rule = {
  id: 'SqsQueueTlsOnly',
  appliesTo: ['AWS::SQS::Queue'],
  severity: 'error',
  problem: 'messages may be sent and received without TLS',
  fix: "Add a queue policy that denies 'sqs:*' to everybody when 'aws:SecureTransport' is false.",
  controls: {
    'iso27001:A.5.14': { why: 'Messages travel over TLS only.', as: 'partial' },
    'iso27001:A.8.24': { why: 'Messages are encrypted in transit.', as: 'partial' },
  },
  equivalents: { 'cdk-nag': ['AwsSolutions-SQS4'] },
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  check: (queue, { graph }) => {
    const statements = resourcePolicyStatements(queue, graph, QUEUE_POLICIES);
    if (!statements) return unknown('a queue policy that is known at deployment');
    const denied = anyOf(
      ...statements.map((statement) => deniesInsecureTransport(statement, 'sqs:SendMessage', 'sqs:ReceiveMessage')),
    );
    if (denied === 'unknown') return unknown('whom, and when, a queue policy denies');
    return denied ? pass() : fail();
  },
};
