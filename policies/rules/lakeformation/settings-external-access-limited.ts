import type { Rule } from '../rule';

export const settingsExternalAccessLimited: Rule = {
  id: 'LakeFormationSettingsExternalAccessLimited',
  appliesTo: ['AWS::LakeFormation::DataLakeSettings'],
  severity: 'error',
  problem: 'engines outside may read whole tables, past column and row filters',
  fix: "Leave 'AllowFullTableExternalDataAccess' off.",
  controls: {
    'iso27001:A.8.3': { why: 'Filters on columns and rows hold for every engine that reads the data.', as: 'partial' },
    'iso27001:A.8.12': { why: 'Data cannot be taken out in bulk by engines that do not filter.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/lake-formation/latest/dg/full-table-credential-vending.html',
  check: (settings) => settings.isNotTrue('AllowFullTableExternalDataAccess'),
};
