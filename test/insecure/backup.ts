import { arnOf, type Fragment } from './fragment';

/** Backups that anybody may delete, of nothing, which nobody ever restored. */
export const backup: Fragment = {
  resources: {
    Vault: {
      Type: 'AWS::Backup::BackupVault',
      Properties: {
        BackupVaultName: 'backups',
        AccessPolicy: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 'backup:CopyIntoBackupVault', Resource: '*' }],
        },
      },
    },
    BackupPlan: {
      Type: 'AWS::Backup::BackupPlan',
      Properties: {
        BackupPlan: {
          BackupPlanName: 'weekly',
          BackupPlanRule: [
            { RuleName: 'weekly', TargetBackupVault: { Ref: 'Vault' }, Lifecycle: { DeleteAfterDays: 7 } },
          ],
        },
      },
    },
    BackupSelection: {
      Type: 'AWS::Backup::BackupSelection',
      Properties: {
        BackupPlanId: { Ref: 'BackupPlan' },
        BackupSelection: { SelectionName: 'nothing', IamRoleArn: arnOf('BackupRole') },
      },
    },
    BackupRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'backup.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
      },
    },
  },
};
