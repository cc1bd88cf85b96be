import { fail, pass, unknown } from '../../template/outcome';
import { anyOf } from '../../template/ternary';
import type { Rule } from '../rule';
import { deniesInsecureTransport } from '../shared/insecure-transport';
import { resourcePolicyStatements, TOPIC_POLICIES } from '../shared/resource-policy-statements';

export const topicTlsOnly: Rule = {
  id: 'SnsTopicTlsOnly',
  appliesTo: ['AWS::SNS::Topic'],
  severity: 'error',
  problem: 'messages may be published without TLS',
  fix: "Add a topic policy that denies 'sns:Publish' to everybody when 'aws:SecureTransport' is false.",
  controls: {
    'iso27001:A.5.14': { why: 'Messages reach the topic over TLS only.', as: 'partial' },
    'iso27001:A.8.24': { why: 'Messages are encrypted in transit.', as: 'partial' },
  },
  equivalents: { 'cdk-nag': ['AwsSolutions-SNS3'] },
  source:
    'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html#enforce-encryption-data-in-transit',
  check: (topic, { graph }) => {
    const statements = resourcePolicyStatements(topic, graph, TOPIC_POLICIES);
    if (!statements) return unknown('a topic policy that is known at deployment');
    const denied = anyOf(...statements.map((statement) => deniesInsecureTransport(statement, 'sns:Publish')));
    if (denied === 'unknown') return unknown('whom, and when, a topic policy denies');
    return denied ? pass() : fail();
  },
};
