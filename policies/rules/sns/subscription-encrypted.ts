import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';

export const subscriptionEncrypted: Rule = {
  id: 'SnsSubscriptionEncrypted',
  appliesTo: ['AWS::SNS::Subscription', 'AWS::SNS::Topic'],
  severity: 'error',
  problem: 'messages are delivered without TLS',
  fix: "Use the protocol 'https', or another one than 'http'.",
  controls: {
    'iso27001:A.5.14': { why: 'Messages are delivered over TLS only.', as: 'partial' },
    'iso27001:A.8.24': { why: 'Messages are encrypted in transit.', as: 'partial' },
  },
  equivalents: { prowler: ['sns_subscription_not_using_http_endpoints'] },
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html',
  check: (resource) =>
    resource.type === 'AWS::SNS::Subscription'
      ? resource.has('Protocol')
        ? resource.differs('Protocol', 'http')
        : notApplicable('no protocol')
      : resource.every('Subscription', (subscription) => subscription.differs('Protocol', 'http')),
};
