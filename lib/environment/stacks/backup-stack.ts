import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DataBackup } from '../../../constructs/resilience';
import type { EnvironmentConfiguration } from '../configuration';
import { removalPolicyOf } from '../lifecycle';
import type { DataStack } from './data-stack';
import type { OversightStack } from './oversight-stack';

/** Backups of everything that holds AI data, in a vault and under a key of their own. */
export class BackupStack extends Stack {
  readonly backup: DataBackup;

  constructor(
    scope: Construct,
    id: string,
    configuration: EnvironmentConfiguration,
    data: DataStack,
    oversight: OversightStack,
    props: StackProps,
  ) {
    super(scope, id, props);
    this.backup = new DataBackup(this, 'Backup', {
      retention: Duration.days(configuration.backup?.retentionDays ?? 35),
      removalPolicy: removalPolicyOf(configuration),
    });
    for (const { bucket, encryptionKey } of data.backedUp) this.backup.addBucket(bucket, encryptionKey);
    this.backup.notifyFailures(oversight.events.topic, oversight.events.undelivered);
  }
}
