import { keyDeletionWindow } from '../../../../policies/rules/kms/key-deletion-window';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(keyDeletionWindow, {
  pass: { 'the default': {}, 'two weeks': { PendingWindowInDays: 14 }, 'as text': { PendingWindowInDays: '30' } },
  fail: { 'a week': { PendingWindowInDays: 7 }, 'no number': { PendingWindowInDays: [] } },
  unknown: {
    'a parameter decides': {
      parameters: { Days: { Type: 'Number' } },
      resources: { K: { Type: 'AWS::KMS::ReplicaKey', Properties: { PendingWindowInDays: { Ref: 'Days' } } } },
    },
  },
});
