import { Duration, Names, RemovalPolicy } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as events from 'aws-cdk-lib/aws-events';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { UndeliveredEvents } from '../governance';
import { DataKey } from '../keys';
import { BackupRole, RestoreTestRole } from './backup-roles';

/** Properties of `DataBackup`. */
export interface DataBackupProps {
  /**
   * Key of the vault. Not the key of the data: whoever deletes that one must not take the backups with it.
   *
   * @default - a key of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * How long a backup is kept, in whole days from 35. Nobody can delete one sooner, except principals with a right to
   * change the lock.
   *
   * @default Duration.days(35)
   */
  readonly retention?: Duration;

  /**
   * When backups are made.
   *
   * @default - every day at 03:00 UTC
   */
  readonly schedule?: events.Schedule;

  /**
   * When a backup is restored to see whether it can be.
   *
   * @default - the first day of the month at 05:00 UTC
   */
  readonly restoreTestSchedule?: events.Schedule;

  /**
   * Days, three or more, after which nobody at all can change the lock, AWS and the root user included (compliance mode).
   * There is no way back, and data that the law orders to erase stays until its time is over.
   *
   * @default - never: the lock is in governance mode
   */
  readonly lockForeverAfter?: Duration;

  /**
   * What happens to the vault when it leaves the stack. A vault with backups cannot be deleted.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * Backups of AI data in a locked vault under a key of its own, and a regular test that they can be restored.
 *
 * Versioning survives a mistake, not an attacker with administrator rights, who can delete versions and keys. The vault
 * keeps what it got.
 *
 * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
 */
export class DataBackup extends Construct {
  /** The vault. */
  public readonly vault: backup.BackupVault;

  /** The plan. */
  public readonly plan: backup.BackupPlan;

  /** Key of the vault. */
  public readonly encryptionKey: kms.IKey;

  private readonly role: BackupRole;
  private readonly restoreRole: RestoreTestRole;
  private readonly restoreTestSchedule: events.Schedule;
  private testing?: backup.CfnRestoreTestingPlan;

  /**
   * @throws Error when the retention is below 35 days, or the lock would become final in less than three
   */
  constructor(scope: Construct, id: string, props: DataBackupProps = {}) {
    super(scope, id);
    const retention = props.retention ?? Duration.days(35);
    if (retention.toDays() < 35) {
      throw new Error(
        `${this.node.path}: retention is ${retention.toDays()} days; expected 35 or more, because damage is often noticed weeks later.`,
      );
    }
    if (props.lockForeverAfter && props.lockForeverAfter.toDays() < 3) {
      throw new Error(
        `${this.node.path}: lockForeverAfter is ${props.lockForeverAfter.toDays()} days; expected 3 or more, the time in which AWS Backup lets you change your mind.`,
      );
    }
    const removalPolicy = props.removalPolicy ?? RemovalPolicy.RETAIN;
    this.encryptionKey =
      props.encryptionKey ?? new DataKey(this, 'Key', { description: `Backups of ${this.node.path}`, removalPolicy });
    this.vault = new backup.BackupVault(this, 'Vault', {
      backupVaultName: Names.uniqueResourceName(this, { maxLength: 50, separator: '-' }),
      encryptionKey: this.encryptionKey,
      lockConfiguration: { minRetention: retention, changeableFor: props.lockForeverAfter },
      removalPolicy,
    });
    this.plan = new backup.BackupPlan(this, 'Plan', {
      backupVault: this.vault,
      backupPlanRules: [
        new backup.BackupPlanRule({
          ruleName: 'Daily',
          scheduleExpression: props.schedule ?? events.Schedule.cron({ hour: '3', minute: '0' }),
          startWindow: Duration.hours(1),
          completionWindow: Duration.hours(12),
          deleteAfter: retention,
        }),
      ],
    });
    this.role = new BackupRole(this, 'Role', this.encryptionKey);
    this.restoreRole = new RestoreTestRole(this, 'RestoreRole', this.encryptionKey);
    this.restoreTestSchedule = props.restoreTestSchedule ?? events.Schedule.cron({ day: '1', hour: '5', minute: '0' });
  }

  /**
   * Backs a bucket up. Its versioning must be on.
   *
   * By name and not by tag: the roles can then reach these buckets alone, and nobody takes a bucket out by changing a tag.
   *
   * @param bucket the bucket
   * @param encryptionKey key of its objects; the bucket's own when left out, as far as it is known here
   */
  public addBucket(bucket: s3.IBucket, encryptionKey?: kms.IKey): void {
    const key = encryptionKey ?? bucket.encryptionKey;
    // From the path and not from a count: the order of calls must not swap what a name stands for.
    const name = `Bucket${bucket.node.addr.slice(-8)}`;
    this.role.readBucket(bucket, key);
    if (key) this.restoreRole.restoreUnder(key);
    const selection = this.plan.addSelection(name, {
      resources: [backup.BackupResource.fromArn(bucket.bucketArn)],
      role: this.role,
      disableDefaultBackupPolicy: true,
    });
    selection.node.addDependency(this.role.node.findChild('DefaultPolicy'));
    this.testRestoreOf(name, bucket);
  }

  /**
   * Tells people of backups, copies and restores that failed.
   *
   * @param topic topic that is told
   * @param undelivered keeps what could not be delivered
   */
  public notifyFailures(topic: sns.ITopic, undelivered: UndeliveredEvents): events.Rule {
    return new events.Rule(this, 'Failures', {
      description: 'A backup or a restore test has failed',
      eventPattern: {
        source: ['aws.backup'],
        detailType: ['Backup Job State Change', 'Copy Job State Change', 'Restore Job State Change'],
        // Restore jobs say `status` where the others say `state`.
        detail: {
          $or: [{ state: ['ABORTED', 'EXPIRED', 'FAILED', 'PARTIAL'] }, { status: ['ABORTED', 'FAILED'] }],
        },
      },
      targets: [undelivered.target(topic)],
    });
  }

  /** One selection a bucket: a selection cannot be changed, only replaced, and two of one name cannot exist. */
  private testRestoreOf(name: string, bucket: s3.IBucket): void {
    this.testing ??= this.testingPlan();
    const selection = new backup.CfnRestoreTestingSelection(this, `RestoreOf${name}`, {
      restoreTestingPlanName: this.testing.restoreTestingPlanName,
      restoreTestingSelectionName: name,
      protectedResourceType: 'S3',
      protectedResourceArns: [bucket.bucketArn],
      iamRoleArn: this.restoreRole.roleArn,
    });
    selection.node.addDependency(this.testing);
  }

  private testingPlan(): backup.CfnRestoreTestingPlan {
    return new backup.CfnRestoreTestingPlan(this, 'RestoreTest', {
      // Letters, digits and underscores only.
      restoreTestingPlanName: Names.uniqueResourceName(this, { maxLength: 50, separator: '_' }),
      scheduleExpression: this.restoreTestSchedule.expressionString,
      startWindowHours: 1,
      recoveryPointSelection: {
        algorithm: 'LATEST_WITHIN_WINDOW',
        includeVaults: [this.vault.backupVaultArn],
        recoveryPointTypes: ['SNAPSHOT'],
        selectionWindowDays: 7,
      },
    });
  }
}
