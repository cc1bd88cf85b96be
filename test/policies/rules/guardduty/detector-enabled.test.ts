import { detectorEnabled } from '../../../../policies/rules/guardduty/detector-enabled';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(detectorEnabled, {
  pass: { on: { Enable: true } },
  fail: { off: { Enable: false }, 'not set': {} },
  unknown: { 'a parameter decides': parameterCase('AWS::GuardDuty::Detector', { Enable: { Ref: 'Value' } }) },
});
