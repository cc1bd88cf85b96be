import { queueEncrypted } from '../../../../policies/rules/sqs/queue-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(queueEncrypted, {
  pass: {
    'a key': { KmsMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    'a key of SQS': { SqsManagedSseEnabled: true },
  },
  fail: { 'switched off': { SqsManagedSseEnabled: false } },
  unknown: {
    'not set': {},
    'a parameter decides': parameterCase('AWS::SQS::Queue', { SqsManagedSseEnabled: { Ref: 'Value' } }),
  },
});
