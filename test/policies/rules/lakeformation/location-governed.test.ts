import { locationGoverned } from '../../../../policies/rules/lakeformation/location-governed';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(locationGoverned, {
  pass: { off: { HybridAccessEnabled: false }, 'the default, which is off': {} },
  fail: { on: { HybridAccessEnabled: true } },
  unknown: {
    'a parameter decides': parameterCase('AWS::LakeFormation::Resource', { HybridAccessEnabled: { Ref: 'Value' } }),
  },
});
