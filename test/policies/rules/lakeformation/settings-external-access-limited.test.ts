import { settingsExternalAccessLimited } from '../../../../policies/rules/lakeformation/settings-external-access-limited';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(settingsExternalAccessLimited, {
  pass: { off: { AllowFullTableExternalDataAccess: false }, 'the default, which is off': {} },
  fail: { on: { AllowFullTableExternalDataAccess: true } },
  unknown: {
    'a parameter decides': parameterCase('AWS::LakeFormation::DataLakeSettings', {
      AllowFullTableExternalDataAccess: { Ref: 'Value' },
    }),
  },
});
