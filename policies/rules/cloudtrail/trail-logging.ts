import type { Rule } from '../rule';

export const trailLogging: Rule = {
  id: 'CloudTrailTrailLogging',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'the trail is switched off',
  fix: "Set 'IsLogging' to true.",
  controls: {
    'iso27001:A.8.15': { why: 'Account activity is recorded only while the trail is on.', as: 'partial' },
    'iso42001:A.6.2.8': { why: 'What is done with AI systems is recorded only while the trail is on.', as: 'partial' },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_251'], config: ['CLOUD_TRAIL_ENABLED'] },
  configRules: ['CLOUD_TRAIL_ENABLED'],
  source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html',
  check: (trail) => trail.isTrue('IsLogging'),
};
