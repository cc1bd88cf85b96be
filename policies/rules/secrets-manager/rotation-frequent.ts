import { fail, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';

export const rotationFrequent: Rule = {
  id: 'SecretsManagerRotationFrequent',
  appliesTo: ['AWS::SecretsManager::RotationSchedule'],
  severity: 'warning',
  problem: 'the secret is changed less often than every 90 days',
  fix: "Set 'RotationRules.AutomaticallyAfterDays' to 90 or less, or a 'ScheduleExpression' that is due as often.",
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
    const at = 'RotationRules.ScheduleExpression';
    if (expression === undefined) return schedule.atMost('RotationRules.AutomaticallyAfterDays', 90);
    if (isUndecided(expression)) return schedule.undecided(at);
    const days = longestGap(textOf(expression) ?? '');
    if (days === undefined) return unknown('an expression that is not read here', at);
    return days <= 90 ? pass(at, expression) : fail(at, expression);
  },
};

const UNITS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1 };

/** The most days between two rotations; `undefined` when the expression is not one that is read here. */
function longestGap(expression: string): number | undefined {
  const rate = /^rate\(\s*(\d+)\s+(hour|day)s?\s*\)$/.exec(expression);
  if (rate) return Number(rate[1]) * UNITS[rate[2]!]!;
  const [, months, year = '*'] = /^cron\(\s*\S+\s+\S+\s+\S+\s+(\S+)\s+\S+(?:\s+(\S+))?\s*\)$/.exec(expression) ?? [];
  if (months === undefined) return undefined;
  if (year !== '*') return Number.POSITIVE_INFINITY;
  const gap = longestGapInMonths(months);
  return gap === undefined ? undefined : gap * 31;
}

function longestGapInMonths(field: string): number | undefined {
  const step = /^(?:\*|1|JAN)\/(\d+)$/i.exec(field)?.[1];
  if (field === '*') return 1;
  if (step !== undefined && Number(step) > 0) return Math.min(Number(step), 12);
  const months = field.split(',').map(monthOf);
  if (months.includes(undefined)) return undefined;
  const sorted = [...new Set(months as number[])].sort((one, other) => one - other);
  return Math.max(...sorted.map((month, index) => (sorted[index + 1] ?? sorted[0]! + 12) - month));
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

function monthOf(text: string): number | undefined {
  const month = MONTHS.indexOf(text.toUpperCase()) + 1 || Number(text);
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : undefined;
}
