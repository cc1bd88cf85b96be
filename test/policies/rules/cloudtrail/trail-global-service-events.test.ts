import { trailGlobalServiceEvents } from '../../../../policies/rules/cloudtrail/trail-global-service-events';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trailGlobalServiceEvents, {
  pass: { included: { IncludeGlobalServiceEvents: true }, 'a trail of all regions': { IsMultiRegionTrail: true } },
  fail: { 'left out': { IncludeGlobalServiceEvents: false } },
  unknown: {
    'not set': {},
    'a parameter decides': parameterCase('AWS::CloudTrail::Trail', { IncludeGlobalServiceEvents: { Ref: 'Value' } }),
  },
});
