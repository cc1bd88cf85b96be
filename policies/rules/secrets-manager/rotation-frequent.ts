import { fail, pass } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';

export const rotationFrequent: Rule = {
  id: 'SecretsManagerRotationFrequent',
  appliesTo: ['AWS::SecretsManager::RotationSchedule'],
  severity: 'warning',
  problem: 'the secret is changed less often than every 90 days',
  fix: "Set 'RotationRules.AutomaticallyAfterDays' to 90 or less, or a 'ScheduleExpression'.",
  controls: { 'iso27001:A.5.17': { why: 'A secret that leaked stops working within 90 days.', as: 'partial' } },
  equivalents: {
    prowler: ['secretsmanager_secret_rotated_periodically'],
    securityhub: ['SecretsManager.4'],
    config: ['SECRETSMANAGER_SECRET_PERIODIC_ROTATION'],
  },
  configRules: ['SECRETSMANAGER_SECRET_PERIODIC_ROTATION'],
  source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html',
  check: (schedule) => {
    const expression = schedule.get('RotationRules.ScheduleExpression');
    const days = /^rate\((\d+) days?\)$/.exec(textOf(expression) ?? '')?.[1];
    if (days !== undefined)
      return Number(days) <= 90
        ? pass('RotationRules.ScheduleExpression', expression)
        : fail('RotationRules.ScheduleExpression', expression);
    if (expression !== undefined) return schedule.present('RotationRules.ScheduleExpression');
    return schedule.atMost('RotationRules.AutomaticallyAfterDays', 90);
  },
};
