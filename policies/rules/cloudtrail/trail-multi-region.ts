import type { Rule } from '../rule';

export const trailMultiRegion: Rule = {
  id: 'CloudTrailTrailMultiRegion',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'the trail records one region only',
  fix: "Set 'IsMultiRegionTrail' to true.",
  controls: {
    'iso27001:A.8.15': {
      why: 'Calls in every region are recorded, so that nobody stays unseen by working elsewhere.',
      as: 'partial',
    },
    'iso42001:A.6.2.8': { why: 'Models that are used in another region than usual leave a record too.', as: 'partial' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_67'],
    'checkov-tf': ['CKV_AWS_67'],
    prowler: ['cloudtrail_multi_region_enabled'],
    securityhub: ['CloudTrail.1'],
    config: ['MULTI_REGION_CLOUD_TRAIL_ENABLED'],
  },
  configRules: ['MULTI_REGION_CLOUD_TRAIL_ENABLED'],
  source:
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html',
  check: (trail) => trail.isTrue('IsMultiRegionTrail'),
};
