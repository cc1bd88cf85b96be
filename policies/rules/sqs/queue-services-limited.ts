import type { Rule } from '../rule';
import { servicesConditioned } from '../shared/services-conditioned';

export const queueServicesLimited: Rule = {
  id: 'SqsQueueServicesLimited',
  appliesTo: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  severity: 'warning',
  problem: "a service may send messages on behalf of anybody's account",
  fix: "Add a condition on 'aws:SourceArn' or 'aws:SourceAccount' to statements for services.",
  controls: {
    'iso27001:A.5.15': {
      why: "A service sends only on behalf of the organization's own accounts and resources.",
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  check: (policy, { graph }) => servicesConditioned(policy.node('PolicyDocument'), graph),
};
