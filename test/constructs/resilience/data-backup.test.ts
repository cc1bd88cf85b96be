import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as sns from 'aws-cdk-lib/aws-sns';
import { UndeliveredEvents } from '../../../constructs/governance';
import { DataKey } from '../../../constructs/keys';
import { DataBackup, type DataBackupProps } from '../../../constructs/resilience';
import { HardenedBucket } from '../../../constructs/storage';

class Scene {
  public readonly app = new App();
  public readonly data = new Stack(this.app, 'Data');
  public readonly stack = new Stack(this.app, 'Backup');
  public readonly backup: DataBackup;

  constructor(props?: DataBackupProps) {
    this.backup = new DataBackup(this.stack, 'Backup', props);
  }

  public bucket(id: string): HardenedBucket {
    return new HardenedBucket(this.data, id);
  }

  public get template(): Template {
    return Template.fromStack(this.stack);
  }
}

function statements(template: Template, role: string): { [key: string]: unknown }[] {
  const [, policy] = Object.entries(template.findResources('AWS::IAM::Policy')).find(([id]) => id.startsWith(role))!;
  return policy['Properties'].PolicyDocument.Statement;
}

describe('DataBackup', () => {
  const scene = new Scene();
  scene.backup.addBucket(scene.bucket('Training').bucket);
  scene.backup.addBucket(scene.bucket('Models').bucket);
  const { template } = scene;

  test('keeps backups in a vault under a key of its own that cannot be emptied for 35 days', () => {
    template.hasResource('AWS::Backup::BackupVault', {
      DeletionPolicy: 'Retain',
      Properties: {
        EncryptionKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^BackupKey'), 'Arn'] },
        LockConfiguration: { MinRetentionDays: 35, ChangeableForDays: Match.absent() },
      },
    });
  });

  test('backs up every day and keeps each backup as long as the lock does', () => {
    template.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanRule: [
          Match.objectLike({ ScheduleExpression: 'cron(0 3 * * ? *)', Lifecycle: { DeleteAfterDays: 35 } }),
        ],
      },
    });
  });

  test('each bucket is selected by its ARN, and restored once a month', () => {
    template.resourceCountIs('AWS::Backup::BackupSelection', 2);
    template.allResourcesProperties('AWS::Backup::BackupSelection', {
      BackupSelection: { Resources: [{ 'Fn::ImportValue': Match.stringLikeRegexp('^Data:.*Bucket') }] },
    });
    template.hasResourceProperties('AWS::Backup::RestoreTestingPlan', {
      ScheduleExpression: 'cron(0 5 1 * ? *)',
      RestoreTestingPlanName: Match.stringLikeRegexp('^[A-Za-z0-9_]{1,50}$'),
      RecoveryPointSelection: Match.objectLike({
        IncludeVaults: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^BackupVault'), 'BackupVaultArn'] }],
      }),
    });
    template.resourceCountIs('AWS::Backup::RestoreTestingSelection', 2);
    template.allResourcesProperties('AWS::Backup::RestoreTestingSelection', { ProtectedResourceType: 'S3' });
  });

  test('the names of selections do not depend on the order in which buckets are added', () => {
    const names = (ids: string[]) => {
      const other = new Scene();
      const buckets = Object.fromEntries(['A', 'B'].map((id) => [id, other.bucket(id).bucket]));
      for (const id of ids) other.backup.addBucket(buckets[id]!);
      return Object.values(other.template.findResources('AWS::Backup::BackupSelection'))
        .map(({ Properties }) => [
          Properties.BackupSelection.SelectionName,
          Properties.BackupSelection.Resources[0]['Fn::ImportValue'],
        ])
        .sort();
    };
    expect(names(['A', 'B'])).toEqual(names(['B', 'A']));
  });

  test('the role reads the chosen buckets with their keys, and writes to none', () => {
    const granted = statements(template, 'BackupRole');
    const objects = granted.filter((one) => [one['Action']].flat().includes('s3:GetObject'));
    expect(JSON.stringify(objects)).not.toContain('"*"');
    expect(JSON.stringify(objects.map((one) => one['Resource'])).match(/ImportValue/g)).toHaveLength(2);
    expect(JSON.stringify(granted)).not.toMatch(/s3:(PutObject|Delete)/);
    expect(granted).toContainEqual(
      expect.objectContaining({
        Action: ['kms:Decrypt', 'kms:DescribeKey'],
        Condition: {
          StringEquals: { 'kms:ViaService': { 'Fn::Join': ['', ['s3.', { Ref: 'AWS::Region' }, '.amazonaws.com']] } },
        },
      }),
    );
  });

  test('restore tests write to their own buckets alone', () => {
    const granted = statements(template, 'BackupRestoreRole');
    const writes = granted.filter((one) => [one['Action']].flat().includes('s3:PutObject'));
    expect(writes.map((one) => one['Resource'])).toEqual([
      { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::awsbackup-restore-test-*/*']] },
    ]);
  });

  test.each(['Backs up AI data', 'Restores AI data to try its backups'])(
    'AWS Backup takes the role that %s for this account only',
    (description) => {
      template.hasResourceProperties('AWS::IAM::Role', {
        Description: description,
        ManagedPolicyArns: Match.absent(),
        AssumeRolePolicyDocument: {
          Statement: [
            Match.objectLike({
              Principal: { Service: 'backup.amazonaws.com' },
              Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
            }),
          ],
        },
      });
    },
  );

  test('tells people of failures', () => {
    const other = new Scene();
    const encryptionKey = new DataKey(other.stack, 'Key');
    const topic = new sns.Topic(other.stack, 'Topic', { masterKey: encryptionKey });
    other.backup.notifyFailures(
      topic,
      new UndeliveredEvents(other.stack, 'Undelivered', { encryptionKey, alarmTopic: topic }),
    );
    other.template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.backup'],
        detail: { $or: [{ state: Match.arrayWith(['FAILED']) }, { status: Match.arrayWith(['FAILED']) }] },
      },
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
  });

  test('locks for good when asked, and lets a sandbox go', () => {
    const { template: locked } = new Scene({
      retention: Duration.days(90),
      lockForeverAfter: Duration.days(7),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    locked.hasResource('AWS::Backup::BackupVault', {
      DeletionPolicy: 'Delete',
      Properties: { LockConfiguration: { MinRetentionDays: 90, ChangeableForDays: 7 } },
    });
  });

  test.each<[DataBackupProps, RegExp]>([
    [{ retention: Duration.days(34) }, /retention is 34 days; expected 35 or more/],
    [{ lockForeverAfter: Duration.days(2) }, /lockForeverAfter is 2 days; expected 3 or more/],
  ])('refuses %j', (props, message) => {
    expect(() => new Scene(props)).toThrow(message);
  });
});
