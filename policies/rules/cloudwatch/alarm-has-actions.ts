import { unknown } from '../../template/outcome';
import type { Ternary } from '../../template/ternary';
import { isParameter, textOf, type Value } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';

/** Types that act on the state of an alarm that they name. */
const ALARM_USERS = [
  'AWS::AppConfig::Environment',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::ECS::Service',
  'AWS::Route53::HealthCheck',
  'AWS::SageMaker::Endpoint',
  'AWS::SageMaker::InferenceComponent',
  'AWS::StepFunctions::StateMachineAlias',
];

export const alarmHasActions: Rule = {
  id: 'CloudWatchAlarmHasActions',
  appliesTo: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm', 'AWS::CloudWatch::LogAlarm'],
  severity: 'error',
  problem: 'nobody is told when the alarm goes off',
  fix: "Add a topic to 'AlarmActions', or use the alarm in a composite alarm or for a roll-back.",
  controls: {
    'iso27001:A.8.16': { why: 'An alarm reaches somebody, or something that acts.', as: 'partial' },
    'iso42001:A.6.2.6': { why: 'Alarms on AI systems reach those who operate them.', as: 'supporting' },
  },
  equivalents: {
    'cdk-nag': [
      'NIST.800.53.R5-CloudWatchAlarmAction',
      'NIST.800.53.R4-CloudWatchAlarmAction',
      'HIPAA.Security-CloudWatchAlarmAction',
    ],
    guard: ['CLOUDWATCH_ALARM_ACTION_CHECK'],
    prowler: ['cloudwatch_alarm_actions_alarm_state_configured'],
    securityhub: ['CloudWatch.15'],
    config: ['CLOUDWATCH_ALARM_ACTION_CHECK'],
  },
  configRules: ['CLOUDWATCH_ALARM_ACTION_CHECK'],
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html',
  check: (alarm, { graph }) => {
    const outcome = alarm.present('AlarmActions');
    if (outcome.verdict !== 'fail') return outcome;
    const user = graph.referrers(alarm, ...ALARM_USERS)[0];
    if (user) return { verdict: 'pass', at: outcome.at, detail: `${user.logicalId} acts on it` };
    const name = alarm.get('AlarmName');
    const composites = graph.ofType('AWS::CloudWatch::CompositeAlarm').filter((one) => one !== alarm);
    const composite = composites.find((one) => uses(one, name) === true);
    if (composite) return { verdict: 'pass', at: outcome.at, detail: `${composite.logicalId} uses it` };
    const open = composites.find((one) => uses(one, name) === 'unknown');
    return open ? unknown(`the alarms that ${open.logicalId} uses`, outcome.at) : outcome;
  },
};

/** Whether a composite alarm writes the name of an alarm in its rule. */
function uses(composite: ResourceView, name: Value): Ternary {
  const text = textOf(name);
  if (text === undefined) return false;
  const rule = composite.get('AlarmRule');
  if (textOf(rule)?.includes(text)) return true;
  return isParameter(rule) || isParameter(name) ? 'unknown' : false;
}
