import type { Rule } from '../rule';
import { servicesConditioned } from '../shared/services-conditioned';

/**
 * EventBridge sends no source to SNS: a condition in the topic's policy would drop every event.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 */
const EVENT_BRIDGE = ['events.amazonaws.com'];

export const topicServicesLimited: Rule = {
  id: 'SnsTopicServicesLimited',
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  severity: 'warning',
  problem: "a service may publish on behalf of anybody's account",
  fix: "Add a condition on 'aws:SourceArn' or 'aws:SourceAccount' to statements for services.",
  controls: {
    'iso27001:A.5.15': {
      why: "A service publishes only on behalf of the organization's own accounts and resources.",
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  check: (policy, { graph }) =>
    servicesConditioned(policy.node('PolicyDocument'), graph, ['AWS:SourceOwner'], EVENT_BRIDGE),
};
