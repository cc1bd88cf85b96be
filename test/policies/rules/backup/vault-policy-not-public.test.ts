import { vaultPolicyNotPublic } from '../../../../policies/rules/backup/vault-policy-not-public';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(vaultPolicyNotPublic, {
  pass: {
    'a deny': {
      AccessPolicy: {
        Statement: [{ Effect: 'Deny', Principal: '*', Action: 'backup:DeleteRecoveryPoint', Resource: '*' }],
      },
    },
  },
  fail: {
    everybody: {
      AccessPolicy: {
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 'backup:CopyIntoBackupVault', Resource: '*' }],
      },
    },
  },
  unknown: { 'a parameter holds it': parameterCase('AWS::Backup::BackupVault', { AccessPolicy: { Ref: 'Value' } }) },
  'not applicable': { 'no policy': {} },
});
