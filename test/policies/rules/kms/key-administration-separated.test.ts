import { keyAdministrationSeparated } from '../../../../policies/rules/kms/key-administration-separated';
import { ruleCases } from '../../../support/rule-cases';

const policy = (...actions: unknown[]) => ({
  KeyPolicy: {
    Statement: actions.map((action) => ({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::1:root' },
      Action: action,
      Resource: '*',
    })),
  },
});

ruleCases(keyAdministrationSeparated, {
  pass: { 'two statements': policy(['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'], ['kms:Decrypt', 'kms:Encrypt']) },
  fail: {
    'everything in one': policy('kms:*'),
    'both in one': policy(['kms:PutKeyPolicy', 'kms:Decrypt']),
    'a signing key': policy(['kms:Disable*', 'kms:Sign']),
    'the default policy': {},
  },
  unknown: {
    'a parameter names an action': {
      parameters: { Action: { Type: 'String' } },
      resources: { K: { Type: 'AWS::KMS::Key', Properties: policy({ Ref: 'Action' }) } },
    },
  },
  'not applicable': {
    'deny statements only': {
      KeyPolicy: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 'kms:*', Resource: '*' }] },
    },
  },
});
