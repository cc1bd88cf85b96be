import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { isAiLogGroup } from '../shared/ai-log-group';

export const logGroupRetention: Rule = {
  id: 'LogsLogGroupRetention',
  appliesTo: ['AWS::Logs::LogGroup'],
  severity: 'warning',
  problem: 'events are kept for ever',
  fix: "Set 'RetentionInDays'.",
  controls: {
    'iso27001:A.8.10': { why: 'Log events are deleted when their time is over.', as: 'partial' },
    'iso27001:A.8.15': { why: 'How long events are kept is decided, and not left open.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-CloudWatchLogGroupRetentionPeriod',
      'NIST.800.53.R4-CloudWatchLogGroupRetentionPeriod',
      'HIPAA.Security-CloudWatchLogGroupRetentionPeriod',
      'PCI.DSS.321-CloudWatchLogGroupRetentionPeriod',
    ],
    'checkov-cfn': ['CKV_AWS_66'],
    'checkov-tf': ['CKV_AWS_66'],
  },
  source:
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html#SettingLogRetention',
  check: (group, { graph }) =>
    isAiLogGroup(group, graph)
      ? notApplicable('judged as a log group of an AI system')
      : group.atLeast('RetentionInDays', 1),
};
