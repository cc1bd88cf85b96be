import { vaultEncrypted } from '../../../../policies/rules/backup/vault-encrypted';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(vaultEncrypted, {
  pass: { 'a key': { EncryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' } },
  fail: { 'no key': {}, 'the key of AWS': { EncryptionKeyArn: 'alias/aws/backup' } },
  unknown: {
    'a parameter names it': parameterCase('AWS::Backup::BackupVault', { EncryptionKeyArn: { Ref: 'Value' } }),
  },
});
