import { any } from '../../template/outcome';
import type { Rule } from '../rule';

export const selectionNotEmpty: Rule = {
  id: 'BackupSelectionNotEmpty',
  appliesTo: ['AWS::Backup::BackupSelection'],
  severity: 'error',
  problem: 'the selection takes in nothing',
  fix: "Set 'Resources', 'ListOfTags' or 'Conditions'.",
  controls: { 'iso27001:A.8.13': { why: 'The plan has resources to back up.', as: 'partial' } },
  source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  check: (selection) =>
    any(...['Resources', 'ListOfTags', 'Conditions'].map((path) => selection.present(`BackupSelection.${path}`))),
};
