import { findingsExportEncrypted } from '../../../../policies/rules/guardduty/findings-export-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(findingsExportEncrypted, {
  pass: { 'a key': { DestinationProperties: { KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' } } },
  fail: { 'no key': {} },
  unknown: {
    'a parameter names it': parameterCase('AWS::GuardDuty::PublishingDestination', {
      DestinationProperties: { KmsKeyArn: { Ref: 'Value' } },
    }),
  },
});
