import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

export const topicPolicyNotPublic: Rule = {
  id: 'SnsTopicPolicyNotPublic',
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  severity: 'error',
  problem: 'everybody may publish to the topic, or subscribe to it',
  fix: "Name the principals, or limit them with 'aws:SourceAccount', 'aws:SourceArn' or 'aws:PrincipalOrgID'.",
  controls: {
    'iso27001:A.5.15': { why: 'Only named principals and services reach the topic.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Nobody outside can subscribe to what the system reports.', as: 'supporting' },
  },
  equivalents: {
    'checkov-tf': ['CKV_AWS_169'],
    prowler: ['sns_topics_not_publicly_accessible'],
    securityhub: ['SNS.4'],
    config: ['SNS_TOPIC_NO_PUBLIC_ACCESS'],
  },
  configRules: ['SNS_TOPIC_NO_PUBLIC_ACCESS'],
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  check: (policy) => namesItsPrincipals(policy.node('PolicyDocument')),
};
