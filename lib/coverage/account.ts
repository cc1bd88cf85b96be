import type { LedgerRule } from '../../policies/ledger/ledger';
import { ACCOUNT_VALUES, type AccountValue, worst } from './axes';
import type { LiveObservation, LiveState } from './inputs';

/** How many pairs of rule and resource the account answers in which way. */
export type AccountTally = Record<AccountValue, number>;

export function emptyAccountTally(): AccountTally {
  return { contradicted: 0, stale: 0, 'no data': 0, 'no live check': 0, confirmed: 0 };
}

/** The account axis: the worst answer that occurs. With nothing to ask about, there is no data. */
export function accountOf(tally: AccountTally): AccountValue {
  return (
    worst(
      ACCOUNT_VALUES,
      ACCOUNT_VALUES.filter((value) => tally[value] > 0),
    ) ?? 'no data'
  );
}

const VALUE_OF: Readonly<Record<LiveState, AccountValue>> = {
  compliant: 'confirmed',
  'non-compliant': 'contradicted',
  stale: 'stale',
  'no data': 'no data',
  'no live check': 'no live check',
};

/** What the account says of pairs of rule and resource. */
export class LiveEvidence {
  private readonly byPair = new Map<string, AccountValue>();
  private readonly contradictions: LiveObservation[] = [];

  constructor(observations: readonly LiveObservation[] = []) {
    for (const observation of observations) {
      const value = LiveEvidence.read(observation);
      const key = LiveEvidence.key(observation.rule, observation.resource);
      const known = this.byPair.get(key);
      this.byPair.set(key, known === undefined ? value : worst(ACCOUNT_VALUES, [known, value])!);
      if (value === 'contradicted') this.contradictions.push(observation);
    }
  }

  /** What is known of a pair; without an answer, whether one could have been had. */
  of(rule: LedgerRule, resource: number): AccountValue {
    const known = this.byPair.get(LiveEvidence.key(rule.id, resource));
    if (known !== undefined) return known;
    return rule.configRules.length > 0 ? 'no data' : 'no live check';
  }

  /** Every observation that says otherwise, also of pairs that the design did not judge. */
  contradicted(): readonly LiveObservation[] {
    return this.contradictions;
  }

  private static read(observation: LiveObservation): AccountValue {
    const value = VALUE_OF[observation.state];
    if (value === undefined) {
      throw new Error(
        `live evidence for rule '${observation.rule}' cannot be read: got '${String(observation.state)}', ` +
          `expected one of ${Object.keys(VALUE_OF).join(', ')}`,
      );
    }
    // Evidence without a time cannot be told from evidence of last year.
    return value === 'confirmed' && !observation.at ? 'stale' : value;
  }

  private static key(rule: string, resource: number): string {
    return `${resource} ${rule}`;
  }
}
