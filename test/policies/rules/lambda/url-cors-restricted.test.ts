import { urlCorsRestricted } from '../../../../policies/rules/lambda/url-cors-restricted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(urlCorsRestricted, {
  pass: { 'one origin': { Cors: { AllowOrigins: ['https://app.example.com'] } } },
  fail: { everybody: { Cors: { AllowOrigins: ['*'] } } },
  unknown: {
    'a parameter names it': parameterCase('AWS::Lambda::Url', { Cors: { AllowOrigins: [{ Ref: 'Value' }] } }),
  },
  'not applicable': { 'no cross-origin access': {} },
});
