import { urlAuthorized } from '../../../../policies/rules/lambda/url-authorized';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(urlAuthorized, {
  pass: { IAM: { AuthType: 'AWS_IAM' } },
  fail: { open: { AuthType: 'NONE' }, 'not set': {} },
  unknown: { 'a parameter decides': parameterCase('AWS::Lambda::Url', { AuthType: { Ref: 'Value' } }) },
});
