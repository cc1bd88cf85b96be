import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AccountDetection, DetectionMode } from '../../../constructs/detection';
import { ApprovalNotice, CostGuard, GovernanceEvents } from '../../../constructs/governance';
import type { KeyRing } from '../../../constructs/keys';
import type { DetectorConfiguration, EnvironmentConfiguration } from '../configuration';
import { subscribe } from '../subscribers';

/** Detectors, and who is told of findings, of models that wait for approval, and of costs. Owned by security. */
export class OversightStack extends Stack {
  readonly events: GovernanceEvents;

  constructor(scope: Construct, id: string, configuration: EnvironmentConfiguration, keys: KeyRing, props: StackProps) {
    super(scope, id, props);
    const { detection, oversight, system, training } = configuration;
    new AccountDetection(this, 'Detection', {
      guardDuty: modeOf(detection?.guardDuty),
      macie: modeOf(detection?.macie),
      securityHub: modeOf(detection?.securityHub),
      externalAccess: modeOf(detection?.externalAccess),
      unusedAccess: modeOf(detection?.unusedAccess),
    });
    this.events = new GovernanceEvents(this, 'Events', { encryptionKey: keys.logsKey });
    subscribe(this.events.topic, oversight?.notify);
    if (training)
      new ApprovalNotice(this, 'Approval', {
        modelPackageGroupName: training.modelGroup,
        approverEmails: oversight?.approvers,
        encryptionKey: keys.logsKey,
        undelivered: this.events.undelivered,
      });
    if (oversight?.monthlyBudgetUsd !== undefined)
      new CostGuard(this, 'Costs', {
        monthlyLimitUsd: oversight.monthlyBudgetUsd,
        systemId: system.id,
        encryptionKey: keys.logsKey,
        emails: oversight.notify,
      });
  }
}

function modeOf(setting: DetectorConfiguration | undefined): DetectionMode {
  switch (setting) {
    case 'create':
      return DetectionMode.CREATE;
    case 'existing':
      return DetectionMode.EXISTING;
    default:
      return DetectionMode.NONE;
  }
}
