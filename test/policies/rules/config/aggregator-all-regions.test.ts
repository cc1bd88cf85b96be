import { aggregatorAllRegions } from '../../../../policies/rules/config/aggregator-all-regions';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(aggregatorAllRegions, {
  pass: {
    'the organization': { OrganizationAggregationSource: { RoleArn: 'r', AllAwsRegions: true } },
    accounts: { AccountAggregationSources: [{ AccountIds: ['1'], AllAwsRegions: true }] },
  },
  fail: {
    'one region': { OrganizationAggregationSource: { RoleArn: 'r', AwsRegions: ['eu-west-1'] } },
    'one source without': {
      AccountAggregationSources: [{ AccountIds: ['1'], AllAwsRegions: true }, { AccountIds: ['2'] }],
    },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::Config::ConfigurationAggregator', {
      OrganizationAggregationSource: { AllAwsRegions: { Ref: 'Value' } },
    }),
  },
  'not applicable': { 'no sources': {} },
});
