import type { AnyControlId, ControlId, EvidenceClass, Standard } from '../../policies/controls';
import type { LedgerRule, LedgerVerdict } from '../../policies/ledger/ledger';
import type { Severity, Strength } from '../../policies/rules/rule';
import type { Mistake, Waiver } from '../../policies/waivers/waiver';
import type { AccountTally } from './account';
import type { AccountValue, Axes, DesignValue, Needs, PeopleValue } from './axes';
import type { Drift } from './drift';
import type { Headline } from './headline';
import type { RecordKind } from './inputs';
import type { Applicability } from './people';
import type { Tally } from './tally';

/** What ledger, records and live evidence say together of every control. */
export interface CoverageReport {
  /** Stands on every rendering. */
  readonly disclaimer: string;
  /** The day that the report is for. */
  readonly asOf: string;
  /** Whether anybody asked AWS Config; if not, no control can get past `designed`. */
  readonly liveEvidence: boolean;
  readonly standards: readonly StandardCoverage[];
  /** One entry for each control of each standard, in the order of the annexes. */
  readonly controls: readonly ControlCoverage[];
  readonly resources: readonly ResourceCoverage[];
  /** The rules of the run; verdicts refer to them by position. */
  readonly rules: readonly LedgerRule[];
  /** The verdicts of the run as they came; resources refer to them by position. */
  readonly verdicts: readonly LedgerVerdict[];
  readonly waivers: readonly WaiverCoverage[];
  /** Resource types in the templates that no rule of the run judges. */
  readonly notCovered: readonly TypeNotCovered[];
  /** What is wrong with waivers, or with how the templates came to be. */
  readonly mistakes: readonly Mistake[];
  /** What the account contradicts although the design does not fail: the worst first. */
  readonly drift: readonly Drift[];
  /** Live results for rules that did not run; they count for nothing. */
  readonly liveEvidenceWithoutRule: number;
}

/** A figure is never printed without what it is a part of. */
export interface Figure {
  readonly count: number;
  readonly of: number;
  /** What the denominator counts. */
  readonly ofWhat: string;
}

/** The figures of one standard. */
export interface StandardCoverage {
  readonly standard: Standard;
  readonly title: string;
  /** Set when the figures are derived from another edition, and says from which. */
  readonly derivedFrom?: Standard;
  readonly withdrawn?: string;
  /** Every control of Annex A. */
  readonly all: number;
  readonly applicable: Figure;
  readonly notApplicable: Figure;
  /** Controls that infrastructure can evidence, wholly or in part. */
  readonly evidenceable: Figure;
  /** Controls that only a record can evidence. */
  readonly recordOnly: Figure;
  /** Of the evidenceable controls, how many have each value of the design axis. The values add up. */
  readonly design: Readonly<Record<DesignValue, Figure>>;
  /** Of the evidenceable controls, how many have each value of the account axis. The values add up. */
  readonly account: Readonly<Record<AccountValue, Figure>>;
  /** Of the controls that need a record, how many have each value of the people axis. The values add up. */
  readonly people: Readonly<Record<PeopleValue, Figure>>;
  /** Controls with everything that they need. */
  readonly evidenced: Figure;
  /** The part of them in which infrastructure has a say. */
  readonly evidencedByInfrastructure: Figure;
  /** The part of them that rests on records alone. */
  readonly evidencedByRecordsAlone: Figure;
  /** What infrastructure cannot evidence, by the reason. */
  readonly beyondInfrastructure: Readonly<Record<'supporting' | 'inherited' | 'none', readonly AnyControlId[]>>;
}

/** One control. */
export interface ControlCoverage {
  readonly id: AnyControlId;
  readonly standard: Standard;
  readonly name: string;
  readonly evidenceClass: EvidenceClass;
  readonly needs: Needs;
  readonly axes: Axes;
  readonly headline: Headline;
  readonly applicability: Applicability;
  /** For the 2013 edition: the 2022 controls that the result comes from. */
  readonly derivedFrom?: readonly ControlId[];
  /** The rules that serve the control, those that only give context included. Empty when derived. */
  readonly rules: readonly ServingRule[];
  /** The verdicts that the design axis rests on. */
  readonly tally: Tally;
  /** The pairs of rule and resource that the account axis rests on. */
  readonly accountTally: AccountTally;
  /** How much was judged: never a rate without its size. */
  readonly population: Population;
  /** Positions of the resources that the design axis rests on, each under the worst that was said of it. */
  readonly resources: ConcernedResources;
  /** The records that speak for the control. */
  readonly records: readonly RecordOnControl[];
}

/** How much the design axis rests on. */
export interface Population {
  /** Rules that count for the control. */
  readonly rules: number;
  /** Those among them that judged something. */
  readonly rulesThatJudged: number;
  /** Resources that were judged for it. */
  readonly resources: number;
  /** Verdicts that say something. */
  readonly verdicts: number;
}

/** One rule as it serves one control. */
export interface ServingRule {
  readonly rule: string;
  readonly severity: Severity;
  readonly why: string;
  readonly as: Strength;
  /** Whether its verdicts move the axes, or are context. */
  readonly moves: boolean;
  /** Why they are only context. */
  readonly contextBecause?: string;
  readonly tally: Tally;
}

/** Resources by the worst that was said of them. */
export interface ConcernedResources {
  readonly violated: readonly number[];
  readonly broken: readonly number[];
  readonly undecided: readonly number[];
  readonly accepted: readonly number[];
  readonly passed: readonly number[];
}

/** A record as a control shows it. */
export interface RecordOnControl {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly owner?: string;
  readonly reference?: string;
  readonly validUntil?: string;
  readonly overdue: boolean;
}

/** One resource. */
export interface ResourceCoverage {
  /** Its position in the ledger. */
  readonly index: number;
  readonly logicalId: string;
  readonly type: string;
  /** File of its template. */
  readonly template: string;
  readonly stack: string;
  readonly constructPath?: string;
  /** Where it is written in the source of the app. */
  readonly source?: string;
  /** Whether any rule of the run judges this type. */
  readonly covered: boolean;
  /** The worst that was said of it; `no population` when every verdict does not apply or there is none. */
  readonly design: DesignValue;
  readonly tally: Tally;
  /** What the account says of it: the worst answer to the rules that judged it. */
  readonly account: AccountValue;
  readonly accountTally: AccountTally;
  /** The controls whose axes it moves. */
  readonly controls: readonly ControlId[];
  /** Positions of its verdicts. */
  readonly verdicts: readonly number[];
}

/** One waiver. */
export interface WaiverCoverage extends Waiver {
  /** No longer holds on the day of the report. */
  readonly expired: boolean;
  /** Failures that name it, whether it still holds or not. */
  readonly failures: number;
  /** The controls whose axes those failures move. */
  readonly controls: readonly ControlId[];
}

/** A resource type that no rule of the run judges. */
export interface TypeNotCovered {
  readonly type: string;
  /** Why, where that was decided on; absent means that nobody looked at the type yet, or that it does not hold here. */
  readonly reason?: string;
  readonly resources: readonly number[];
}
