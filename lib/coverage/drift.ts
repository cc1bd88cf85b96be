import type { ControlId } from '../../policies/controls';
import type { Severity } from '../../policies/rules/rule';
import type { LiveEvidence } from './account';
import type { LedgerIndex } from './ledger-index';
import type { Effect } from './tally';

/** What the design says of a pair that the account contradicts. */
export type DriftedFrom = Exclude<Effect, 'failed' | 'accepted' | 'not applicable'> | 'not judged';

/** One thing that the account contradicts. */
export interface Drift {
  /** Position of the rule. */
  readonly rule: number;
  readonly severity: Severity;
  /** Position of the resource. */
  readonly resource: number;
  /** What the design says. `passed` is drift in the strict sense: the template is right and the account is not. */
  readonly design: DriftedFrom;
  /** When AWS Config recorded it. */
  readonly at?: string;
  /** What AWS Config says, and of what. */
  readonly note?: string;
  readonly configRule?: string;
  readonly physicalId?: string;
  readonly account?: string;
  readonly region?: string;
  /** The controls whose account axis it moves. */
  readonly controls: readonly ControlId[];
}

const ORDER: readonly DriftedFrom[] = ['passed', 'undecided', 'broken', 'not judged'];

/**
 * What the account contradicts although the design does not: a design that fails, or whose failure is accepted, is known
 * already.
 */
export function driftOf(ledger: LedgerIndex, live: LiveEvidence): readonly Drift[] {
  const positions = new Map(ledger.rules.map(({ rule }, position) => [rule.id, position]));
  const found: Drift[] = [];
  const seen = new Set<string>();
  for (const observation of live.contradicted()) {
    const position = positions.get(observation.rule);
    if (position === undefined) continue;
    const index = ledger.rules[position]!;
    const effect = index.resources.get(observation.resource);
    if (effect === 'failed' || effect === 'accepted') continue;
    const { resource, at, note, configRule, physicalId, account, region } = observation;
    const key = JSON.stringify([position, resource, configRule, physicalId, account, region]);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({
      rule: position,
      severity: index.rule.severity,
      resource,
      design: effect ?? 'not judged',
      at,
      note,
      configRule,
      physicalId,
      account,
      region,
      controls: index.serves.filter((served) => served.moves).map((served) => served.control),
    });
  }
  const weight = (drift: Drift): number => (drift.severity === 'error' ? 0 : 1);
  return found.sort(
    (a, b) =>
      ORDER.indexOf(a.design) - ORDER.indexOf(b.design) ||
      weight(a) - weight(b) ||
      a.resource - b.resource ||
      a.rule - b.rule,
  );
}
