import type { LedgerRule, LedgerVerdict } from '../../policies/ledger/ledger';
import type { CoverageReport, ResourceCoverage, WaiverCoverage } from '../coverage';
import { type Effect, effectOf } from '../coverage/tally';

/** One verdict with what it refers to. */
export interface VerdictLine {
  readonly position: number;
  readonly verdict: LedgerVerdict;
  /** What it amounts to once waivers are looked at. */
  readonly effect: Effect;
  readonly rule: LedgerRule;
  readonly resource: ResourceCoverage;
  readonly waiver?: WaiverCoverage;
}

/** Reads the verdict at a position. */
export function verdictLine(report: CoverageReport, position: number): VerdictLine {
  const verdict = report.verdicts[position]!;
  return {
    position,
    verdict,
    effect: effectOf(verdict, report.waivers, report.asOf),
    rule: report.rules[verdict.rule]!,
    resource: report.resources[verdict.resource]!,
    ...(verdict.waiver === undefined ? {} : { waiver: report.waivers[verdict.waiver]! }),
  };
}

/** The verdicts of a report, in the order of the ledger. */
export function* verdictLines(report: CoverageReport): Generator<VerdictLine> {
  for (let position = 0; position < report.verdicts.length; position++) yield verdictLine(report, position);
}
