import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const storedEventsEncrypted: Rule = {
  id: 'EventsStoredEventsEncrypted',
  appliesTo: ['AWS::Events::EventBus', 'AWS::Events::Archive', 'AWS::Events::Connection'],
  severity: 'warning',
  problem: 'events, or credentials of a connection, are not encrypted under a key of yours',
  fix: "Set 'KmsKeyIdentifier' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': {
      why: 'What EventBridge keeps is encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-at-rest-cmkey.html',
  check: (resource) => customerManagedKey(resource, 'KmsKeyIdentifier'),
};
