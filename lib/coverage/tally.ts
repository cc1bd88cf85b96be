import type { LedgerVerdict } from '../../policies/ledger/ledger';
import type { Waiver } from '../../policies/waivers/waiver';
import type { DesignValue } from './axes';

/** What a verdict amounts to once waivers are looked at: an expired one accepts nothing. */
export type Effect = 'passed' | 'failed' | 'accepted' | 'undecided' | 'broken' | 'not applicable';

/** How many verdicts amount to what. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly accepted: number;
  readonly undecided: number;
  readonly broken: number;
  readonly notApplicable: number;
}

/** A tally while it is counted. */
export type RunningTally = { -readonly [Key in keyof Tally]: number };

const KEYS: Readonly<Record<Effect, keyof Tally>> = {
  passed: 'passed',
  failed: 'failed',
  accepted: 'accepted',
  undecided: 'undecided',
  broken: 'broken',
  'not applicable': 'notApplicable',
};

export function emptyTally(): RunningTally {
  return { passed: 0, failed: 0, accepted: 0, undecided: 0, broken: 0, notApplicable: 0 };
}

export function count(tally: RunningTally, effect: Effect): void {
  tally[KEYS[effect]] += 1;
}

export function sum(tallies: Iterable<Tally>): Tally {
  const total = emptyTally();
  for (const tally of tallies) {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  return total;
}

/** How many verdicts say something: not applicable is no population. */
export function judged(tally: Tally): number {
  return tally.passed + tally.failed + tally.accepted + tally.undecided + tally.broken;
}

/** Whether a waiver no longer holds: on the day of the run, or on the day of the report. */
export function hasExpired(waiver: Waiver, asOf: string): boolean {
  return waiver.expired || isPast(waiver.expires, asOf);
}

/** Whether the last good day lies before the day of the report. Without one, never; an unreadable one counts as past. */
export function isPast(lastDay: string | undefined, asOf: string): boolean {
  if (lastDay === undefined) return false;
  return !/^\d{4}-\d{2}-\d{2}/.test(lastDay) || lastDay.slice(0, 10) < asOf.slice(0, 10);
}

/** What a verdict amounts to. Only a failure can be accepted: a waiver decides nothing that is unknown or broken. */
export function effectOf(verdict: LedgerVerdict, waivers: readonly Waiver[], asOf: string): Effect {
  switch (verdict.verdict) {
    case 'pass':
      return 'passed';
    case 'unknown':
      return 'undecided';
    case 'broken':
      return 'broken';
    case 'not applicable':
      return 'not applicable';
    case 'fail': {
      const waiver = verdict.waiver === undefined ? undefined : waivers[verdict.waiver];
      return waiver && !hasExpired(waiver, asOf) ? 'accepted' : 'failed';
    }
    default:
      throw new Error(
        `a verdict cannot be read: got '${String(verdict.verdict)}', ` +
          "expected 'pass', 'fail', 'unknown', 'not applicable' or 'broken'",
      );
  }
}

/** The design axis: the first line that holds. */
export function designOf(tally: Tally): DesignValue {
  if (tally.failed > 0) return 'violated';
  if (tally.broken > 0) return 'broken';
  if (tally.undecided > 0) return 'undecided';
  if (tally.accepted > 0) return 'accepted';
  if (tally.passed > 0) return 'designed';
  return 'no population';
}
