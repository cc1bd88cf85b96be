import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

export const queuePolicyNotPublic: Rule = {
  id: 'SqsQueuePolicyNotPublic',
  appliesTo: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  severity: 'error',
  problem: 'everybody may send to the queue, or receive from it',
  fix: "Name the principals, or limit them with 'aws:SourceAccount', 'aws:SourceArn' or 'aws:PrincipalOrgID'.",
  controls: {
    'iso27001:A.5.15': { why: 'Only named principals and services reach the queue.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Nobody outside can read messages.', as: 'supporting' },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_168'],
    prowler: ['sqs_queues_not_publicly_accessible'],
    securityhub: ['SQS.3'],
    config: ['SQS_QUEUE_NO_PUBLIC_ACCESS'],
  },
  configRules: ['SQS_QUEUE_NO_PUBLIC_ACCESS'],
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  check: (policy) => namesItsPrincipals(policy.node('PolicyDocument')),
};
