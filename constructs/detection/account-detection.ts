import { type CfnResource, Names, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as accessanalyzer from 'aws-cdk-lib/aws-accessanalyzer';
import * as macie from 'aws-cdk-lib/aws-macie';
import * as securityhub from 'aws-cdk-lib/aws-securityhub';
import { Construct } from 'constructs';
import { DetectionMode } from './detection-mode';
import { ThreatDetection, type ThreatDetectionProps } from './threat-detection';

/** Properties of `AccountDetection`. */
export interface AccountDetectionProps {
  /**
   * GuardDuty, which looks for threats.
   *
   * @default DetectionMode.NONE
   */
  readonly guardDuty?: DetectionMode;

  /**
   * How GuardDuty is set up. Unused unless it is made here.
   *
   * @default - every feature, no agents that install themselves
   */
  readonly guardDutyOptions?: ThreatDetectionProps;

  /**
   * Macie, which looks for personal data in buckets.
   *
   * @default DetectionMode.NONE
   */
  readonly macie?: DetectionMode;

  /**
   * Security Hub, which joins the findings of all detectors.
   *
   * @default DetectionMode.NONE
   */
  readonly securityHub?: DetectionMode;

  /**
   * Security Hub CSPM, which checks settings against AWS's own standard. Needs AWS Config.
   *
   * @default DetectionMode.NONE
   */
  readonly securityHubCspm?: DetectionMode;

  /**
   * Access Analyzer for access from outside the account.
   *
   * @default DetectionMode.NONE
   */
  readonly externalAccess?: DetectionMode;

  /**
   * Access Analyzer for permissions that nobody has used for ninety days. Billed by the number of roles and users.
   *
   * @default DetectionMode.NONE
   */
  readonly unusedAccess?: DetectionMode;
}

/**
 * Detectors that watch a whole account and region, each made only when asked for.
 *
 * They belong to the account, not to a system: nothing here is on by default, nothing is switched off again when the stack
 * goes, and what an organisation's administrator has made is left alone. Deploy it once an account and region.
 */
export class AccountDetection extends Construct {
  /** Id of the detector made here. */
  public readonly detectorId?: string;

  /**
   * Whether Macie's automated discovery is on. It is for an account's first session; an organisation's administrator
   * decides it for members.
   */
  public readonly automatedDiscoveryStatus?: string;

  /** EventBridge sources of the detectors that are used, made here or not. */
  public readonly eventSources: string[];

  constructor(scope: Construct, id: string, props: AccountDetectionProps = {}) {
    super(scope, id);
    const creates = (mode?: DetectionMode) => mode === DetectionMode.CREATE;
    if (creates(props.guardDuty)) {
      this.detectorId = new ThreatDetection(this, 'GuardDuty', props.guardDutyOptions).detectorId;
    }
    if (creates(props.macie)) {
      const session = this.keep(
        new macie.CfnSession(this, 'Macie', { status: 'ENABLED', findingPublishingFrequency: 'FIFTEEN_MINUTES' }),
      );
      this.automatedDiscoveryStatus = session.attrAutomatedDiscoveryStatus;
    }
    if (creates(props.securityHub)) this.keep(new securityhub.CfnHubV2(this, 'SecurityHub', {}));
    if (creates(props.securityHubCspm)) this.addCspm();
    if (creates(props.externalAccess)) {
      this.keep(
        new accessanalyzer.CfnAnalyzer(this, 'ExternalAccess', {
          type: 'ACCOUNT',
          analyzerName: `${this.analyzerPrefix()}-external`,
        }),
      );
    }
    if (creates(props.unusedAccess)) {
      this.keep(
        new accessanalyzer.CfnAnalyzer(this, 'UnusedAccess', {
          type: 'ACCOUNT_UNUSED_ACCESS',
          analyzerName: `${this.analyzerPrefix()}-unused`,
          analyzerConfiguration: { unusedAccessConfiguration: { unusedAccessAge: 90 } },
        }),
      );
    }
    const sources: { readonly [source: string]: (DetectionMode | undefined)[] } = {
      'aws.guardduty': [props.guardDuty],
      'aws.macie': [props.macie],
      'aws.securityhub': [props.securityHub, props.securityHubCspm],
      'aws.access-analyzer': [props.externalAccess, props.unusedAccess],
    };
    this.eventSources = Object.keys(sources).filter((source) =>
      sources[source]!.some((mode) => mode === DetectionMode.CREATE || mode === DetectionMode.EXISTING),
    );
  }

  /** Checks by AWS's own standard, which has controls for SageMaker and Bedrock; no other standard by default. */
  private addCspm(): void {
    const { partition, region } = Stack.of(this);
    const hub = this.keep(
      new securityhub.CfnHub(this, 'SecurityHubCspm', {
        autoEnableControls: true,
        controlFindingGenerator: 'SECURITY_CONTROL',
        enableDefaultStandards: false,
      }),
    );
    this.keep(
      new securityhub.CfnStandard(this, 'FoundationalSecurityBestPractices', {
        standardsArn: `arn:${partition}:securityhub:${region}::standards/aws-foundational-security-best-practices/v/1.0.0`,
      }),
    ).node.addDependency(hub);
  }

  private analyzerPrefix(): string {
    return Names.uniqueResourceName(this, { maxLength: 60, separator: '-' });
  }

  private keep<Resource extends CfnResource>(resource: Resource): Resource {
    resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return resource;
  }
}
