import type { ControlId, Standard } from '../../policies/controls';
import type { Ledger } from '../../policies/ledger/ledger';

/** Everything that coverage is computed from. Nothing else is read: no file, no clock. */
export interface CoverageInput {
  /** Every verdict of a run, with the rules, resources and waivers that it refers to. */
  readonly ledger: Ledger;
  /** Human artefacts: what people wrote down, reviewed and decided. */
  readonly records: readonly CoverageRecord[];
  /** What AWS Config says of deployed resources. Absent when nobody looked. */
  readonly live?: readonly LiveObservation[];
  /** Why no rule judges a resource type, for the types where that was decided on. */
  readonly reasonsNotCovered?: Readonly<Record<string, string>>;
  /**
   * The standards to report on.
   * @default - all three
   */
  readonly standards?: readonly Standard[];
  /** The day of the report, `YYYY-MM-DD` or an ISO time: decides what has expired and what is overdue. */
  readonly asOf: string;
}

/**
 * What a record is.
 *
 * - `evidence`: a document or a decision that shows a control at work: a policy, an assessment, minutes, a contract.
 * - `supplier`: what a supplier does in our stead: certificate, services and regions, duties that stay with us.
 * - `premises`: what shows a physical control at our own premises.
 * - `applicability`: the decision of a Statement of Applicability about a control.
 */
export type RecordKind = 'evidence' | 'supplier' | 'premises' | 'applicability';

/** A human artefact kept beside the code. */
export interface CoverageRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** The controls that it speaks for: the current editions; 2013 is derived. */
  readonly controls: readonly ControlId[];
  readonly owner?: string;
  /** Where the artefact is. */
  readonly reference?: string;
  /** The last day on which it is good, `YYYY-MM-DD`: the next review, or the expiry of a certificate. */
  readonly validUntil?: string;
  /** Of an applicability record: whether the control applies. */
  readonly applicable?: boolean;
  /** Of an applicability record: why the control is in or out. */
  readonly justification?: string;
  /** Who approved it. An exclusion without an approver has no effect. */
  readonly approvedBy?: string;
}

/** What AWS Config says of one deployed resource by the twin of one rule. */
export type LiveState = 'compliant' | 'non-compliant' | 'stale' | 'no data' | 'no live check';

/** One live result, already matched to a rule and a resource. */
export interface LiveObservation {
  /** Id of the rule whose twin was asked. */
  readonly rule: string;
  /** Position of the resource in the ledger. */
  readonly resource: number;
  readonly state: LiveState;
  /** When AWS Config recorded it. A result without a time counts as stale. */
  readonly at?: string;
  /** What AWS Config says, or why it says nothing, for people. */
  readonly note?: string;
  /** Name of the AWS Config rule that answered. */
  readonly configRule?: string;
  /** What the account calls the resource. */
  readonly physicalId?: string;
  readonly account?: string;
  readonly region?: string;
}
