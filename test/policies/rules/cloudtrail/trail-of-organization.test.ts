import { trailOfOrganization } from '../../../../policies/rules/cloudtrail/trail-of-organization';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(trailOfOrganization, {
  pass: { 'a trail of the organization': { IsOrganizationTrail: true } },
  fail: {
    'a policy of the organization beside it': {
      of: 'Trail',
      resources: { Policy: { Type: 'AWS::Organizations::Policy' }, Trail: { Type: 'AWS::CloudTrail::Trail' } },
    },
    'an aggregator of the organization beside it': {
      of: 'Trail',
      resources: {
        Aggregator: {
          Type: 'AWS::Config::ConfigurationAggregator',
          Properties: { OrganizationAggregationSource: { RoleArn: 'r' } },
        },
        Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { IsOrganizationTrail: false } },
      },
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::CloudTrail::Trail', { IsOrganizationTrail: { Ref: 'Value' } }),
  },
  'not applicable': {
    'an app of one account': {},
    'another trail of the organization': {
      of: 'Trail',
      resources: {
        Policy: { Type: 'AWS::Organizations::Policy' },
        Trail: { Type: 'AWS::CloudTrail::Trail' },
        Wide: { Type: 'AWS::CloudTrail::Trail', Properties: { IsOrganizationTrail: true } },
      },
    },
  },
});
