import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const trailDeliversToLogs: Rule = {
  id: 'CloudTrailTrailDeliversToLogs',
  appliesTo: ['AWS::CloudTrail::Trail'],
  severity: 'error',
  problem: 'events do not reach CloudWatch Logs, so that nothing can alarm on them',
  fix: "Set 'CloudWatchLogsLogGroupArn' and 'CloudWatchLogsRoleArn'.",
  controls: {
    'iso27001:A.8.15': {
      why: 'Events can be searched within minutes instead of being fetched file by file.',
      as: 'partial',
    },
    'iso27001:A.8.16': { why: 'Metric filters and alarms can watch the events.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-CloudTrailCloudWatchLogsEnabled',
      'NIST.800.53.R4-CloudTrailCloudWatchLogsEnabled',
      'HIPAA.Security-CloudTrailCloudWatchLogsEnabled',
      'PCI.DSS.321-CloudTrailCloudWatchLogsEnabled',
    ],
    guard: ['CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED'],
    'checkov-tf': ['CKV2_AWS_10'],
    prowler: ['cloudtrail_cloudwatch_logging_enabled'],
    securityhub: ['CloudTrail.5'],
    config: ['CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED'],
  },
  configRules: ['CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED'],
  source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
  check: (trail) => all(trail.present('CloudWatchLogsLogGroupArn'), trail.present('CloudWatchLogsRoleArn')),
};
