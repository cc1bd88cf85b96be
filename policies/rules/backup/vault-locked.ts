import type { Rule } from '../rule';

export const vaultLocked: Rule = {
  id: 'BackupVaultLocked',
  appliesTo: ['AWS::Backup::BackupVault'],
  severity: 'warning',
  problem: 'backups can be deleted before their time',
  fix: "Set 'LockConfiguration' with 'MinRetentionDays'.",
  controls: {
    'iso27001:A.8.13': {
      why: 'Backups cannot be deleted before the least time for which they must be kept.',
      as: 'partial',
    },
    'iso27001:A.5.33': {
      why: 'Nobody, an attacker with administrator rights included, can shorten how long backups are kept.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html',
  check: (vault) => vault.atLeast('LockConfiguration.MinRetentionDays', 1),
};
