import { storedEventsEncrypted } from '../../../../policies/rules/events/stored-events-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(storedEventsEncrypted, {
  pass: { 'a key': { KmsKeyIdentifier: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
  fail: {
    'no key': {},
    'an archive without': { resources: { A: { Type: 'AWS::Events::Archive', Properties: { SourceArn: 'x' } } } },
  },
  unknown: { 'a parameter names it': parameterCase('AWS::Events::EventBus', { KmsKeyIdentifier: { Ref: 'Value' } }) },
});
