import { fail, pass } from '../../template/outcome';
import type { Rule } from '../rule';

export const planRestoreTested: Rule = {
  id: 'BackupPlanRestoreTested',
  appliesTo: ['AWS::Backup::BackupPlan'],
  severity: 'warning',
  problem: 'nobody knows whether the backups can be restored',
  fix: "Add an 'AWS::Backup::RestoreTestingPlan' with a selection.",
  controls: {
    'iso27001:A.8.13': { why: 'Backups are restored on a schedule to see whether that works.', as: 'partial' },
    'iso27001:A.5.30': { why: 'That the system can be brought back is tried out.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html',
  check: (_, { graph }) =>
    graph.ofType('AWS::Backup::RestoreTestingPlan').length > 0 &&
    graph.ofType('AWS::Backup::RestoreTestingSelection').length > 0
      ? pass()
      : fail(),
};
