import { vaultLocked } from '../../../../policies/rules/backup/vault-locked';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(vaultLocked, {
  pass: { locked: { LockConfiguration: { MinRetentionDays: 35 } } },
  fail: { 'not locked': {}, 'no least time': { LockConfiguration: { MaxRetentionDays: 100 } } },
  unknown: {
    'a parameter decides': parameterCase('AWS::Backup::BackupVault', {
      LockConfiguration: { MinRetentionDays: { Ref: 'Value' } },
    }),
  },
});
