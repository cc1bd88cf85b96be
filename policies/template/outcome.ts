import type { Ternary } from './ternary';
import type { Value } from './value';

/**
 * What a rule can say of a resource.
 * `broken` is said by the judge alone, of a rule that threw.
 */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'not applicable' | 'broken';

/** One answer of a rule, about one place of a resource. */
export interface Outcome {
  readonly verdict: Exclude<Verdict, 'broken'>;
  /** Property path below `Properties`, list positions as numbers: `ProductionVariants.0.InstanceType`. */
  readonly at?: string;
  /** What stands there. Secrets are never printed, whatever is passed here. */
  readonly observed?: Value;
  /** Words that complete the rule's `problem` for this case, or say why the answer is unknown. */
  readonly detail?: string;
}

/** The setting is as it should be. */
export function pass(at?: string, observed?: Value): Outcome {
  return { verdict: 'pass', at, observed };
}

/** The setting is not as it should be. */
export function fail(at?: string, observed?: Value, detail?: string): Outcome {
  return { verdict: 'fail', at, observed, detail };
}

/** The template does not decide it. `detail` says what it depends on. */
export function unknown(detail: string, at?: string): Outcome {
  return { verdict: 'unknown', at, detail };
}

/** The rule has nothing to say of this resource. */
export function notApplicable(detail?: string): Outcome {
  return { verdict: 'not applicable', detail };
}

/**
 * The outcome of a question that does not arise under some circumstance: where that is not known, a failure is not known
 * either.
 *
 * @param circumstance whether the question does not arise; the caller has answered already where that is sure
 * @param detail what the circumstance depends on
 */
export function unlessOpen(outcome: Outcome, circumstance: Ternary, detail: string): Outcome {
  return circumstance === 'unknown' && outcome.verdict === 'fail' ? unknown(detail, outcome.at) : outcome;
}

const ALL_ORDER: readonly Verdict[] = ['fail', 'unknown', 'pass', 'not applicable'];
const ANY_ORDER: readonly Verdict[] = ['pass', 'unknown', 'fail', 'not applicable'];

/** All must hold: the worst outcome decides. An empty list is not applicable. */
export function all(...outcomes: readonly Outcome[]): Outcome {
  return first(outcomes, ALL_ORDER);
}

/** One must hold: the best outcome decides. An empty list is not applicable. */
export function any(...outcomes: readonly Outcome[]): Outcome {
  return first(outcomes, ANY_ORDER);
}

function first(outcomes: readonly Outcome[], order: readonly Verdict[]): Outcome {
  for (const verdict of order) {
    const found = outcomes.find((outcome) => outcome.verdict === verdict);
    if (found) return found;
  }
  return notApplicable();
}
