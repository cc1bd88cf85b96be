import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AuditTrail, LogArchive, TamperingAlerts } from '../../../constructs/audit';
import type { KeyRing } from '../../../constructs/keys';
import type { EnvironmentConfiguration } from '../configuration';
import { removalPolicyOf } from '../lifecycle';
import { subscribe } from '../subscribers';

/** The log archive, the trail and the alerts: owned by security, not by the team whose acts they record. */
export class AuditStack extends Stack {
  readonly archive: LogArchive;
  readonly trail: AuditTrail;
  readonly alerts: TamperingAlerts;

  constructor(scope: Construct, id: string, configuration: EnvironmentConfiguration, keys: KeyRing, props: StackProps) {
    super(scope, id, props);
    this.archive = new LogArchive(this, 'Archive', {
      encryptionKey: keys.logsKey,
      organizationId: configuration.organizationId,
      removalPolicy: removalPolicyOf(configuration),
    });
    this.trail = new AuditTrail(this, 'Trail', {
      archive: this.archive,
      existingManagementTrailArn: configuration.audit?.existingManagementTrailArn,
    });
    this.alerts = new TamperingAlerts(this, 'Alerts', { encryptionKey: keys.logsKey });
    subscribe(this.alerts.topic, configuration.audit?.notify ?? configuration.oversight?.notify);
  }
}
