import { Construct } from 'constructs';
import { ConfigAggregator } from './config-aggregator';
import { ConfigRecording } from './config-recording';
import type { ConformancePackSource } from './conformance-pack-source';
import { ConformancePacks } from './conformance-packs';

/** Properties of a `ComplianceMonitor`. */
export interface ComplianceMonitorProps {
  /** The conformance packs. */
  readonly packs: ConformancePackSource[];

  /**
   * The recorder of the account and region.
   *
   * @default - a `ConfigRecording` of the monitor's own, unless `useExistingRecorder`
   */
  readonly recording?: ConfigRecording;

  /**
   * Uses the recorder that the account has already, Control Tower's for example, and makes none: neither recorder nor
   * channel nor role.
   *
   * @default false
   */
  readonly useExistingRecorder?: boolean;

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
    if (props.recording && props.useExistingRecorder) {
      throw new Error(
        `ComplianceMonitor '${this.node.path}': both 'recording' and 'useExistingRecorder' are given; expected one of ` +
          'them, because an account has one recorder in each region.',
      );
    }
    if (organizationWide && props.aggregatedAccountIds) {
      throw new Error(
        `ComplianceMonitor '${this.node.path}': 'aggregatedAccountIds' is given beside 'organizationWide', which gathers ` +
          'every account; expected one of them.',
      );
    }
    this.recording = props.useExistingRecorder
      ? undefined
      : (props.recording ?? new ConfigRecording(this, 'Recording'));
    this.packs = new ConformancePacks(this, 'Packs', { packs: props.packs, organizationWide });
    if (this.recording) {
      this.packs.node.addDependency(this.recording.recorder, this.recording.deliveryChannel);
    }
    if (organizationWide || props.aggregatedAccountIds) {
      this.aggregator = new ConfigAggregator(this, 'Aggregator', {
        organizationWide,
        accountIds: props.aggregatedAccountIds,
      });
    }
  }
}
