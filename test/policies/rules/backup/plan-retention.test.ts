import { planRetention } from '../../../../policies/rules/backup/plan-retention';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(planRetention, {
  pass: {
    'daily, for 35 days': {
      BackupPlan: { BackupPlanRule: [{ ScheduleExpression: 'cron(0 3 * * ? *)', Lifecycle: { DeleteAfterDays: 35 } }] },
    },
    continuous: {
      BackupPlan: { BackupPlanRule: [{ EnableContinuousBackup: true, Lifecycle: { DeleteAfterDays: 35 } }] },
    },
  },
  fail: {
    'no rules': {},
    'a week': {
      BackupPlan: { BackupPlanRule: [{ ScheduleExpression: 'cron(0 3 * * ? *)', Lifecycle: { DeleteAfterDays: 7 } }] },
    },
    'for ever': { BackupPlan: { BackupPlanRule: [{ ScheduleExpression: 'cron(0 3 * * ? *)' }] } },
    'no schedule': { BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: 35 } }] } },
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::Backup::BackupPlan', {
      BackupPlan: { BackupPlanRule: [{ ScheduleExpression: 'x', Lifecycle: { DeleteAfterDays: { Ref: 'Value' } } }] },
    }),
  },
});
