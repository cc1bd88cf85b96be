import { registryScanningContinuous } from '../../../../policies/rules/ecr/registry-scanning-continuous';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(registryScanningContinuous, {
  pass: { continuous: { ScanType: 'ENHANCED', Rules: [{ ScanFrequency: 'CONTINUOUS_SCAN', RepositoryFilters: [] }] } },
  fail: {
    'not set': {},
    basic: { ScanType: 'BASIC', Rules: [{ ScanFrequency: 'SCAN_ON_PUSH' }] },
    'on push only': { ScanType: 'ENHANCED', Rules: [{ ScanFrequency: 'SCAN_ON_PUSH' }] },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::ECR::RegistryScanningConfiguration', {
      ScanType: { Ref: 'Value' },
      Rules: [{ ScanFrequency: 'CONTINUOUS_SCAN' }],
    }),
  },
});
