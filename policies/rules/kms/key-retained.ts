import type { Rule } from '../rule';
import { retainedOnDeletion } from '../shared/retained-on-deletion';

export const keyRetained: Rule = {
  id: 'KmsKeyRetained',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  severity: 'error',
  problem: 'the key is deleted when it leaves the stack, and all data under it is lost',
  fix: "Set 'DeletionPolicy' and 'UpdateReplacePolicy' to Retain.",
  controls: {
    'iso27001:A.8.24': { why: 'A deployment cannot end the life of a key.', as: 'partial' },
    'iso27001:A.8.13': { why: 'Data and backups stay readable after the stack is gone.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html',
  check: (key) => retainedOnDeletion(key),
};
