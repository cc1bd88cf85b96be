import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';

export const vaultEncrypted: Rule = {
  id: 'BackupVaultEncrypted',
  appliesTo: ['AWS::Backup::BackupVault', 'AWS::Backup::LogicallyAirGappedBackupVault'],
  severity: 'error',
  problem: 'backups are not encrypted under a key of yours',
  fix: "Set 'EncryptionKeyArn' to a customer-managed key.",
  controls: {
    'iso27001:A.8.24': { why: 'Backups are encrypted under a key that the organization manages.', as: 'partial' },
    'iso27001:A.8.13': { why: 'Backups are protected like what they are copies of.', as: 'supporting' },
  },
  equivalents: { 'checkov-cfn': ['CKV_AWS_166'], 'checkov-tf': ['CKV_AWS_166'], prowler: ['backup_vaults_encrypted'] },
  source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html',
  check: (vault) => customerManagedKey(vault, 'EncryptionKeyArn'),
};
