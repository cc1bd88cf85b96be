import { eventDataStoreEncrypted } from '../../../../policies/rules/cloudtrail/event-data-store-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(eventDataStoreEncrypted, {
  pass: { 'a key by its ARN': { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234' } },
  fail: { 'no key': {} },
  unknown: { 'a parameter names it': parameterCase('AWS::CloudTrail::EventDataStore', { KmsKeyId: { Ref: 'Value' } }) },
});
