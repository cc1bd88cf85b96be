import { notApplicable } from '../../template/outcome';
import type { Rule } from '../rule';
import { isAiLogGroup } from '../shared/ai-log-group';

export const aiLogGroupRetention: Rule = {
  id: 'LogsAiLogGroupRetention',
  appliesTo: ['AWS::Logs::LogGroup'],
  severity: 'error',
  problem: 'the log group of an AI system does not keep its events for the time that is asked for',
  fix: "Set 'RetentionInDays' to the number of days that your policy asks for, at least 365 unless you set another number.",
  controls: {
    'iso27001:A.8.15': {
      why: 'Events of AI systems are there for as long as an investigation may need them.',
      as: 'partial',
    },
    'iso27001:A.8.10': {
      why: 'Logs with inputs and outputs of models are deleted when their time is over, and not kept for ever.',
      as: 'partial',
    },
    'iso42001:A.6.2.8': { why: 'Event logs of AI systems are kept for a defined time.', as: 'partial' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-CloudWatchLogGroupRetentionPeriod',
      'NIST.800.53.R4-CloudWatchLogGroupRetentionPeriod',
      'HIPAA.Security-CloudWatchLogGroupRetentionPeriod',
      'PCI.DSS.321-CloudWatchLogGroupRetentionPeriod',
    ],
    guard: ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'],
    'checkov-cfn': ['CKV_AWS_66'],
    'checkov-tf': ['CKV_AWS_66', 'CKV_AWS_338'],
    prowler: ['cloudwatch_log_group_retention_policy_specific_days_enabled'],
    securityhub: ['CloudWatch.16'],
    config: ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'],
  },
  configRules: ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'],
  source:
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html#SettingLogRetention',
  check: (group, { graph, options }) => {
    if (!isAiLogGroup(group, graph)) return notApplicable('not a log group of an AI system');
    const outcome = group.atLeast('RetentionInDays', options.logRetentionDays);
    return outcome.verdict === 'fail'
      ? {
          ...outcome,
          detail: group.has('RetentionInDays') ? `less than ${options.logRetentionDays} days` : 'kept for ever',
        }
      : outcome;
  },
};
