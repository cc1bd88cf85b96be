import { planRestoreTested } from '../../../../policies/rules/backup/plan-restore-tested';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(planRestoreTested, {
  pass: {
    tested: {
      of: 'Plan',
      resources: {
        Plan: { Type: 'AWS::Backup::BackupPlan' },
        Test: { Type: 'AWS::Backup::RestoreTestingPlan' },
        What: { Type: 'AWS::Backup::RestoreTestingSelection' },
      },
    },
  },
  fail: {
    'not tested': {},
    'a test of nothing': {
      of: 'Plan',
      resources: { Plan: { Type: 'AWS::Backup::BackupPlan' }, Test: { Type: 'AWS::Backup::RestoreTestingPlan' } },
    },
  },
});
