import { RemovalPolicy } from 'aws-cdk-lib';
import * as guardduty from 'aws-cdk-lib/aws-guardduty';
import { Construct } from 'constructs';
import { AGENT_MANAGEMENT, GuardDutyFeature } from './guard-duty-features';

/** Properties of `ThreatDetection`. */
export interface ThreatDetectionProps {
  /**
   * Features that the region does not have; GuardDuty refuses a detector that names one.
   *
   * Source: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_regions.html
   *
   * @default - none: everything is on
   */
  readonly unavailableFeatures?: GuardDutyFeature[];

  /**
   * Whether GuardDuty installs its agents, and an endpoint for them in each VPC, by itself.
   *
   * Off, because an endpoint that GuardDuty made keeps its VPC from being deleted, and is in no template. Without agents
   * runtime monitoring sees only hosts on which you install them.
   *
   * @default false
   */
  readonly managedAgents?: boolean;
}

/**
 * The GuardDuty detector of the account and region, with every feature on.
 *
 * Features are named one by one: what is left out of a request takes the service's default, which differs between features
 * and has changed before.
 *
 * Source: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html
 */
export class ThreatDetection extends Construct {
  /** Id of the detector. */
  public readonly detectorId: string;

  constructor(scope: Construct, id: string, props: ThreatDetectionProps = {}) {
    super(scope, id);
    const unavailable = props.unavailableFeatures ?? [];
    const detector = new guardduty.CfnDetector(this, 'Detector', {
      enable: true,
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      features: Object.values(GuardDutyFeature)
        .filter((feature) => !unavailable.includes(feature))
        .map((name) => ({
          name,
          status: 'ENABLED',
          additionalConfiguration:
            name === GuardDutyFeature.RUNTIME_MONITORING
              ? AGENT_MANAGEMENT.map((agent) => ({ name: agent, status: props.managedAgents ? 'ENABLED' : 'DISABLED' }))
              : undefined,
        })),
    });
    // The account goes on being watched when the stack is gone.
    detector.applyRemovalPolicy(RemovalPolicy.RETAIN);
    // CloudFormation takes any name up to 128 characters; the list in cfn-lint does not know the newest feature yet.
    detector.addMetadata('cfn-lint', { config: { ignore_checks: ['E3030'] } });
    this.detectorId = detector.attrId;
  }
}
