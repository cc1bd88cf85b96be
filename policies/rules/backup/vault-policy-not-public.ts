import type { Rule } from '../rule';
import { namesItsPrincipals } from '../shared/open-to-everyone';

export const vaultPolicyNotPublic: Rule = {
  id: 'BackupVaultPolicyNotPublic',
  appliesTo: ['AWS::Backup::BackupVault', 'AWS::Backup::LogicallyAirGappedBackupVault'],
  severity: 'error',
  problem: 'everybody may copy backups into the vault, or out of it',
  fix: "Name accounts in the access policy, or limit it with 'aws:PrincipalOrgID'.",
  controls: { 'iso27001:A.5.15': { why: 'Only named accounts, or the organization, reach the vault.', as: 'partial' } },
  source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html',
  check: (vault) => namesItsPrincipals(vault.node('AccessPolicy')),
};
