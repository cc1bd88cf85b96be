import { functionTraced } from '../../../../policies/rules/lambda/function-traced';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(functionTraced, {
  pass: { active: { TracingConfig: { Mode: 'Active' } } },
  fail: { 'not set': {}, 'passed through': { TracingConfig: { Mode: 'PassThrough' } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::Lambda::Function', { TracingConfig: { Mode: { Ref: 'Value' } } }),
  },
});
