import type { Ledger, LedgerRule } from '../../policies/ledger/ledger';
import { type AccountTally, emptyAccountTally, type LiveEvidence } from './account';
import { type Served, servedBy } from './served-controls';
import { count, type Effect, effectOf, emptyTally, type RunningTally } from './tally';

/** Everything that was said by one rule. */
export interface RuleIndex {
  readonly rule: LedgerRule;
  readonly serves: readonly Served[];
  readonly tally: RunningTally;
  /** The worst that the rule said of each resource that it judged. */
  readonly resources: Map<number, JudgedEffect>;
  /** What the account says of the same pairs. */
  readonly account: AccountTally;
}

/** Everything that was said of one resource. */
export interface ResourceIndex {
  readonly tally: RunningTally;
  readonly verdicts: number[];
  /** The rules that judged it; not applicable is no judgement. */
  readonly rules: Set<RuleIndex>;
  /** What the account says of the rules that judged it, and of others where it says no. */
  readonly account: AccountTally;
}

/** What was done with one waiver. */
export interface WaiverIndex {
  /** Failures that name it. */
  failures: number;
  readonly rules: Set<RuleIndex>;
}

/** An effect that counts as population. */
export type JudgedEffect = Exclude<Effect, 'not applicable'>;

/** Effects of judged verdicts, worst first. */
export const JUDGED_EFFECTS: readonly JudgedEffect[] = ['failed', 'broken', 'undecided', 'accepted', 'passed'];

/** The verdicts of a run by rule, by resource and by waiver, at the positions of the ledger; each is read once. */
export class LedgerIndex {
  readonly rules: readonly RuleIndex[];
  readonly resources: readonly ResourceIndex[];
  readonly waivers: readonly WaiverIndex[];

  constructor(ledger: Ledger, live: LiveEvidence, asOf: string) {
    this.rules = ledger.rules.map((rule) => ({
      rule,
      serves: servedBy(rule),
      tally: emptyTally(),
      resources: new Map(),
      account: emptyAccountTally(),
    }));
    this.resources = ledger.resources.map(() => ({
      tally: emptyTally(),
      verdicts: [],
      rules: new Set(),
      account: emptyAccountTally(),
    }));
    this.waivers = ledger.waivers.map(() => ({ failures: 0, rules: new Set() }));
    this.readVerdicts(ledger, asOf);
    this.readAccount(live);
  }

  private readVerdicts(ledger: Ledger, asOf: string): void {
    ledger.verdicts.forEach((verdict, position) => {
      const rule = this.rules[verdict.rule];
      const resource = this.resources[verdict.resource];
      if (!rule) throw new Error(`verdict ${position} names rule ${verdict.rule}, which the ledger does not hold`);
      if (!resource) {
        throw new Error(`verdict ${position} names resource ${verdict.resource}, which the ledger does not hold`);
      }
      const effect = effectOf(verdict, ledger.waivers, asOf);
      count(rule.tally, effect);
      count(resource.tally, effect);
      resource.verdicts.push(position);
      if (effect !== 'not applicable') {
        resource.rules.add(rule);
        rule.resources.set(verdict.resource, worse(rule.resources.get(verdict.resource), effect));
      }
      const waiver = verdict.waiver === undefined ? undefined : this.waivers[verdict.waiver];
      if (waiver && verdict.verdict === 'fail') {
        waiver.failures += 1;
        waiver.rules.add(rule);
      }
    });
  }

  private readAccount(live: LiveEvidence): void {
    const byId = new Map<string, RuleIndex>();
    for (const index of this.rules) {
      byId.set(index.rule.id, index);
      for (const resource of index.resources.keys()) {
        const value = live.of(index.rule, resource);
        index.account[value] += 1;
        this.resources[resource]!.account[value] += 1;
      }
    }
    // The account may say no where the template had nothing to say: that is not lost.
    for (const observation of live.contradicted()) {
      const index = byId.get(observation.rule);
      if (!index || index.resources.has(observation.resource)) continue;
      index.account.contradicted += 1;
      const resource = this.resources[observation.resource];
      if (resource) resource.account.contradicted += 1;
    }
  }
}

/** The worse of two effects. */
export function worse(known: JudgedEffect | undefined, effect: JudgedEffect): JudgedEffect {
  if (known === undefined) return effect;
  return JUDGED_EFFECTS.indexOf(known) <= JUDGED_EFFECTS.indexOf(effect) ? known : effect;
}
