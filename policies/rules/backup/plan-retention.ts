import { all, any, fail } from '../../template/outcome';
import type { Rule } from '../rule';

export const planRetention: Rule = {
  id: 'BackupPlanRetention',
  appliesTo: ['AWS::Backup::BackupPlan'],
  severity: 'warning',
  problem: 'backups are not made on a schedule, or are kept for less than 35 days',
  fix: "Give each rule a 'ScheduleExpression' and a 'Lifecycle.DeleteAfterDays' of 35 or more.",
  controls: {
    'iso27001:A.8.13': {
      why: 'Backups are made by themselves, and kept long enough to notice that they are needed.',
      as: 'partial',
    },
  },
  equivalents: { config: ['BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK'] },
  configRules: ['BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK'],
  source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html',
  check: (plan) => {
    const rules = plan.items('BackupPlan.BackupPlanRule');
    if (!rules) return plan.undecided('BackupPlan.BackupPlanRule');
    if (rules.length === 0) return fail('BackupPlan.BackupPlanRule');
    return all(
      ...rules.map((rule) =>
        all(
          any(rule.present('ScheduleExpression'), rule.isTrue('EnableContinuousBackup')),
          rule.atLeast('Lifecycle.DeleteAfterDays', 35),
        ),
      ),
    );
  },
};
