import type { Rule } from '../rule';

export const alarmActionsEnabled: Rule = {
  id: 'CloudWatchAlarmActionsEnabled',
  appliesTo: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm', 'AWS::CloudWatch::LogAlarm'],
  severity: 'error',
  problem: "the alarm's actions are switched off",
  fix: "Leave 'ActionsEnabled' at true.",
  controls: { 'iso27001:A.8.16': { why: 'The alarm does what it is there for when it goes off.', as: 'partial' } },
  equivalents: {
    prowler: ['cloudwatch_alarm_actions_enabled'],
    securityhub: ['CloudWatch.17'],
    config: ['CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK'],
  },
  configRules: ['CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK'],
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html#cfn-cloudwatch-alarm-actionsenabled',
  check: (alarm) => alarm.differs('ActionsEnabled', false),
};
