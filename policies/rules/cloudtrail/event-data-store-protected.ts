import { unknown } from '../../template/outcome';
import type { Rule } from '../rule';

export const eventDataStoreProtected: Rule = {
  id: 'CloudTrailEventDataStoreProtected',
  appliesTo: ['AWS::CloudTrail::EventDataStore'],
  severity: 'warning',
  problem: 'the event data store can be deleted in one step',
  fix: "Leave 'TerminationProtectionEnabled' on.",
  controls: {
    'iso27001:A.8.15': { why: 'Recorded events are not lost with one call.', as: 'partial' },
    'iso27001:A.5.33': { why: 'Deleting the records takes a deliberate second step.', as: 'partial' },
  },
  source:
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-event-data-store-termination-protection.html',
  check: (store) =>
    store.has('TerminationProtectionEnabled')
      ? store.isTrue('TerminationProtectionEnabled')
      : unknown("CloudTrail's default", 'TerminationProtectionEnabled'),
};
