import type { Rule } from '../rule';

export const aggregatorAllRegions: Rule = {
  id: 'ConfigAggregatorAllRegions',
  appliesTo: ['AWS::Config::ConfigurationAggregator'],
  severity: 'warning',
  problem: 'some regions are not in the aggregated view',
  fix: "Set 'AllAwsRegions' to true for each source.",
  controls: {
    'iso27001:A.8.9': {
      why: 'Configurations of all regions are seen in one place, unused ones among them.',
      as: 'partial',
    },
    'iso27001:A.5.9': { why: 'The inventory takes in all regions.', as: 'supporting' },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_121'] },
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html',
  check: (aggregator) =>
    aggregator.has('OrganizationAggregationSource')
      ? aggregator.isTrue('OrganizationAggregationSource.AllAwsRegions')
      : aggregator.every('AccountAggregationSources', (source) => source.isTrue('AllAwsRegions')),
};
