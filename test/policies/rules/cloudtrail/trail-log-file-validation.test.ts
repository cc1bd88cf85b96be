import { trailLogFileValidation } from '../../../../policies/rules/cloudtrail/trail-log-file-validation';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trailLogFileValidation, {
  pass: { 'validation is on': { EnableLogFileValidation: true } },
  fail: { 'not set': {}, off: { EnableLogFileValidation: false } },
  unknown: {
    'a parameter decides': parameterCase('AWS::CloudTrail::Trail', { EnableLogFileValidation: { Ref: 'Value' } }),
  },
});
