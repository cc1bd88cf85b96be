import { functionRuntimeSupported } from '../../../../policies/rules/lambda/function-runtime-supported';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(functionRuntimeSupported, {
  pass: { supported: { Runtime: 'python3.13' } },
  fail: { deprecated: { Runtime: 'python3.8' }, 'deprecated this year': { Runtime: 'nodejs20.x' } },
  unknown: {
    'a runtime of tomorrow': { Runtime: 'python3.99' },
    'not named': { Code: { ZipFile: '' } },
    'a name that every object has': { Runtime: 'constructor' },
    'a parameter names it': parameterCase('AWS::Lambda::Function', { Runtime: { Ref: 'Value' } }),
  },
  'not applicable': { 'a container image': { PackageType: 'Image', Code: { ImageUri: 'x' } } },
});
