import { Annotations } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { LogArchive } from '../audit';
import { ConfigAggregator } from './config-aggregator';
import { ConfigRecording } from './config-recording';
import type { ConformancePackSource } from './conformance-pack-source';
import { ConformancePacks } from './conformance-packs';

/** Properties of a `ComplianceMonitor`. */
export interface ComplianceMonitorProps {
  /** The conformance packs. */
  readonly packs: ConformancePackSource[];

  /**
   * Uses the recorder that the account has already, Control Tower's for example, and makes none: neither recorder nor
   * channel nor role.
   *
   * @default false
   */
  readonly useExistingRecorder?: boolean;

  /**
   * The archive that history and snapshots go to.
   *
   * @default - a `LogArchive` of the monitor's own, unless `archiveBucket` is given
   */
  readonly archive?: LogArchive;

  /**
   * A bucket that exists already, instead of an `archive`. Its policy must let AWS Config of this account in.
   *
   * @default - none
   */
  readonly archiveBucket?: s3.IBucket;

  /**
   * The key of `archiveBucket`.
   *
   * @default - the bucket's default encryption
   */
  readonly archiveKey?: kms.IKey;

  /**
   * Deploys packs and aggregator for every account of the organisation. For the management account or the delegated
   * administrator of AWS Config.
   *
   * @default false
   */
  readonly organizationWide?: boolean;

  /**
   * Accounts whose results an aggregator gathers here, this one included.
   *
   * @default - no aggregator, unless `organizationWide`
   */
  readonly aggregatedAccountIds?: string[];

  /**
   * Whether IAM users, groups, roles and policies are recorded here: in one region of an account.
   *
   * @default true
   */
  readonly recordGlobalResources?: boolean;

  /**
   * Whether the service-linked role of AWS Config is made; false where AWS Config was ever used before.
   *
   * @default true
   */
  readonly createServiceLinkedRole?: boolean;
}

/**
 * Watches whether the account is what was deployed: a recorder of every resource, conformance packs that judge it, and,
 * for several accounts, one place to read the results.
 *
 * A setting that somebody changes by hand passes every check of a template. It does not pass this.
 */
export class ComplianceMonitor extends Construct {
  /** The recorder and its channel, unless the account's own are used. */
  public readonly recording?: ConfigRecording;

  /** The conformance packs. */
  public readonly packs: ConformancePacks;

  /** The aggregator, if there is one. */
  public readonly aggregator?: ConfigAggregator;

  constructor(scope: Construct, id: string, props: ComplianceMonitorProps) {
    super(scope, id);
    const organizationWide = props.organizationWide ?? false;
    if (props.useExistingRecorder) this.warnOfUnused(props);
    else {
      this.recording = new ConfigRecording(this, 'Recording', {
        archive: props.archive,
        archiveBucket: props.archiveBucket,
        archiveKey: props.archiveKey,
        recordGlobalResources: props.recordGlobalResources,
        createServiceLinkedRole: props.createServiceLinkedRole,
      });
    }
    this.packs = new ConformancePacks(this, 'Packs', { packs: props.packs, organizationWide });
    if (this.recording) {
      this.packs.node.addDependency(this.recording.recorder, this.recording.deliveryChannel);
    }
    if (organizationWide || props.aggregatedAccountIds) {
      this.aggregator = new ConfigAggregator(this, 'Aggregator', {
        organizationWide,
        accountIds: organizationWide ? undefined : props.aggregatedAccountIds,
      });
    }
  }

  private warnOfUnused(props: ComplianceMonitorProps): void {
    const unused = (
      ['archive', 'archiveBucket', 'archiveKey', 'recordGlobalResources', 'createServiceLinkedRole'] as const
    ).filter((name) => props[name] !== undefined);
    if (unused.length === 0) return;
    Annotations.of(this).addWarningV2(
      'cdk-aims:UnusedRecording',
      `${unused.map((name) => `'${name}'`).join(', ')} ${unused.length === 1 ? 'has' : 'have'} no effect beside 'useExistingRecorder': the account's own recorder decides.`,
    );
  }
}
