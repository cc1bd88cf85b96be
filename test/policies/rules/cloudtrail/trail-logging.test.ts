import { trailLogging } from '../../../../policies/rules/cloudtrail/trail-logging';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trailLogging, {
  pass: { on: { IsLogging: true }, 'on, as text': { IsLogging: 'true' } },
  fail: { off: { IsLogging: false }, 'not set': {}, 'a list': { IsLogging: [true] } },
  unknown: { 'a parameter decides': parameterCase('AWS::CloudTrail::Trail', { IsLogging: { Ref: 'Value' } }) },
});
