import { functionEnvironmentEncrypted } from '../../../../policies/rules/lambda/function-environment-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(functionEnvironmentEncrypted, {
  pass: { 'a key': { Environment: { Variables: { A: 'b' } }, KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
  fail: { 'no key': { Environment: { Variables: { A: 'b' } } } },
  unknown: {
    'a parameter names it': parameterCase('AWS::Lambda::Function', {
      Environment: { Variables: { A: 'b' } },
      KmsKeyArn: { Ref: 'Value' },
    }),
  },
  'not applicable': { 'no variables': {}, 'an empty map': { Environment: { Variables: {} } } },
});
