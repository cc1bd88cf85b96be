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

const separated = (administrator: string, user: string, condition?: object) => ({
  KeyPolicy: {
    Statement: [
      { Effect: 'Allow', Principal: { AWS: role(administrator) }, Action: 'kms:Put*', Resource: '*' },
      { Effect: 'Allow', Principal: { AWS: role(user) }, Action: 'kms:Decrypt', Resource: '*', Condition: condition },
    ],
  },
});
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

ruleCases(keyAdministrationSeparated, {
  pass: {
    'two roles': separated('admin', 'reader'),
    'one role, with a condition for use': separated('admin', 'admin', { StringEquals: { 'kms:ViaService': 's3' } }),
    'two statements': policy(['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'], ['kms:Decrypt', 'kms:Encrypt']),
  },
  fail: {
    'one role in two statements': separated('admin', 'admin'),
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
