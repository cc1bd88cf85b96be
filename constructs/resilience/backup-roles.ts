import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';

/** AWS Backup as the principal of a role, for this account alone. */
function backupPrincipal(scope: Construct): iam.ServicePrincipal {
  return new iam.ServicePrincipal('backup.amazonaws.com', {
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  });
}

/** Key use through one service of the region. */
function allowKey(role: iam.Role, key: kms.IKey, service: string, actions: string[]): void {
  iam.Grant.addToPrincipal({
    grantee: role,
    actions,
    resourceArns: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(role).region}.amazonaws.com` } },
  });
}

/**
 * The role that reads buckets and writes the vault: what AWS's own policy for S3 backups grants on every bucket of the
 * account, on the chosen buckets alone.
 *
 * Source: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSBackupServiceRolePolicyForS3Backup.html
 */
export class BackupRole extends iam.Role {
  constructor(scope: Construct, id: string, vaultKey: kms.IKey) {
    super(scope, id, { description: 'Backs up AI data', assumedBy: backupPrincipal(scope) });
    const { partition, region, account } = Stack.of(this);
    this.addToPolicy(
      new iam.PolicyStatement({
        sid: 'FollowChanges',
        actions: [
          'events:DeleteRule',
          'events:DescribeRule',
          'events:DisableRule',
          'events:EnableRule',
          'events:ListTargetsByRule',
          'events:PutRule',
          'events:PutTargets',
          'events:RemoveTargets',
        ],
        // AWS Backup follows the changes of a bucket by a rule of its own.
        resources: [`arn:${partition}:events:${region}:${account}:rule/AwsBackupManagedRule*`],
      }),
    );
    this.addToPolicy(
      new iam.PolicyStatement({
        sid: 'SeeRulesAndMetrics',
        // Neither takes a resource.
        actions: ['cloudwatch:GetMetricData', 'events:ListRules', 's3:ListAllMyBuckets'],
        resources: ['*'],
      }),
    );
    this.addToPolicy(
      new iam.PolicyStatement({
        sid: 'TagRecoveryPoints',
        actions: ['backup:TagResource'],
        resources: [`arn:${partition}:backup:${region}:${account}:recovery-point:*`],
        conditions: { StringEquals: { 'aws:PrincipalAccount': account } },
      }),
    );
    useVaultKey(this, vaultKey);
  }

  /** Backs a bucket up. */
  public readBucket(bucket: s3.IBucket, key?: kms.IKey): void {
    iam.Grant.addToPrincipal({
      grantee: this,
      actions: [
        's3:GetBucketAcl',
        's3:GetBucketLocation',
        's3:GetBucketNotification',
        's3:GetBucketTagging',
        's3:GetBucketVersioning',
        's3:GetInventoryConfiguration',
        's3:ListBucket',
        's3:ListBucketVersions',
        's3:PutBucketNotification',
        's3:PutInventoryConfiguration',
      ],
      resourceArns: [bucket.bucketArn],
    });
    iam.Grant.addToPrincipal({
      grantee: this,
      actions: [
        's3:GetObject',
        's3:GetObjectAcl',
        's3:GetObjectTagging',
        's3:GetObjectVersion',
        's3:GetObjectVersionAcl',
        's3:GetObjectVersionTagging',
      ],
      resourceArns: [bucket.arnForObjects('*')],
    });
    if (key) allowKey(this, key, 's3', ['kms:Decrypt', 'kms:DescribeKey']);
  }
}

/**
 * The role of restore tests: it writes to the buckets that the tests make, and to no other.
 *
 * Source: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSBackupServiceRolePolicyForS3Restore.html
 */
export class RestoreTestRole extends iam.Role {
  constructor(scope: Construct, id: string, vaultKey: kms.IKey) {
    super(scope, id, { description: 'Restores AI data to try its backups', assumedBy: backupPrincipal(scope) });
    const { partition } = Stack.of(this);
    const buckets = `arn:${partition}:s3:::awsbackup-restore-test-*`;
    this.addToPolicy(
      new iam.PolicyStatement({
        sid: 'MakeTestBuckets',
        actions: [
          's3:CreateBucket',
          's3:GetBucketLocation',
          's3:GetBucketOwnershipControls',
          's3:GetBucketVersioning',
          's3:ListBucket',
          's3:ListBucketVersions',
          's3:PutBucketOwnershipControls',
          's3:PutBucketVersioning',
        ],
        resources: [buckets],
      }),
    );
    this.addToPolicy(
      new iam.PolicyStatement({
        sid: 'FillTestBuckets',
        actions: [
          's3:DeleteObject',
          's3:GetObject',
          's3:GetObjectAcl',
          's3:GetObjectTagging',
          's3:GetObjectVersion',
          's3:GetObjectVersionAcl',
          's3:ListMultipartUploadParts',
          's3:PutObject',
          's3:PutObjectAcl',
          's3:PutObjectTagging',
          's3:PutObjectVersionAcl',
        ],
        resources: [`${buckets}/*`],
      }),
    );
    useVaultKey(this, vaultKey);
  }

  /** Restores objects that are under a key. */
  public restoreUnder(key: kms.IKey): void {
    allowKey(this, key, 's3', ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey']);
  }
}

/**
 * What a role of AWS Backup needs of the vault's key.
 *
 * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
 */
function useVaultKey(role: iam.Role, key: kms.IKey): void {
  allowKey(role, key, 'backup', ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey*', 'kms:ReEncrypt*']);
  KeyServiceGrants.of(key).grantForAwsResources(role);
}
