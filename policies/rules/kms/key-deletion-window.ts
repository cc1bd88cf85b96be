import { pass } from '../../template/outcome';
import type { Rule } from '../rule';

/** Two weeks: longer than anybody's holiday hides a mistake that makes all data unreadable. */
const DAYS = 14;

export const keyDeletionWindow: Rule = {
  id: 'KmsKeyDeletionWindow',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  severity: 'warning',
  problem: 'a deleted key is gone before anybody may notice',
  fix: `Set 'PendingWindowInDays' to at least ${DAYS}, or leave it out for 30.`,
  controls: {
    'iso27001:A.8.24': { why: 'A deletion of the key can be stopped before data is lost.', as: 'partial' },
    'iso27001:A.8.13': { why: 'Backups under the key stay readable while the mistake is found.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  // KMS waits 30 days when nothing is set.
  check: (key) =>
    key.has('PendingWindowInDays') ? key.atLeast('PendingWindowInDays', DAYS) : pass('PendingWindowInDays'),
};
