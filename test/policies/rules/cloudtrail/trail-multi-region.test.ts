import { trailMultiRegion } from '../../../../policies/rules/cloudtrail/trail-multi-region';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trailMultiRegion, {
  pass: { 'all regions': { IsMultiRegionTrail: true } },
  fail: {
    'not set': {},
    'one region': { IsMultiRegionTrail: false },
    removed: { IsMultiRegionTrail: { Ref: 'AWS::NoValue' } },
  },
  unknown: { 'a parameter decides': parameterCase('AWS::CloudTrail::Trail', { IsMultiRegionTrail: { Ref: 'Value' } }) },
});
