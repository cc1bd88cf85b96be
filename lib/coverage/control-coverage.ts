import { type Control, type ControlId, isEvidenceable } from '../../policies/controls';
import { type AccountTally, accountOf, emptyAccountTally } from './account';
import { type Axes, needsOf } from './axes';
import { type Headline, headlineOf } from './headline';
import { type JudgedEffect, type LedgerIndex, type RuleIndex, worse } from './ledger-index';
import type { Applicability, Records } from './people';
import type { ConcernedResources, ControlCoverage, RecordOnControl, ServingRule } from './report';
import type { Served } from './served-controls';
import { designOf, judged, sum } from './tally';

/** A rule together with its mapping to one control. */
export interface RuleForControl {
  readonly index: RuleIndex;
  readonly served: Served;
}

/** Which rules serve which control. */
export function rulesByControl(ledger: LedgerIndex): ReadonlyMap<ControlId, readonly RuleForControl[]> {
  const byControl = new Map<ControlId, RuleForControl[]>();
  for (const index of ledger.rules) {
    for (const served of index.serves) {
      const list = byControl.get(served.control);
      if (list) list.push({ index, served });
      else byControl.set(served.control, [{ index, served }]);
    }
  }
  return byControl;
}

/** Coverage of one control of a current edition. */
export function coverControl(control: Control, rules: readonly RuleForControl[], records: Records): ControlCoverage {
  const id = control.id as ControlId;
  const moving = rules.filter(({ served }) => served.moves).map(({ index }) => index);
  const tally = sum(moving.map((rule) => rule.tally));
  const accountTally = sumAccount(moving.map((rule) => rule.account));
  const axes: Axes = {
    design: designOf(tally),
    account: accountOf(accountTally),
    people: records.people(id, control.evidenceClass),
  };
  const applicability = records.applicability(id);
  const resources = concernedResources(moving);
  return {
    id,
    standard: control.standard,
    name: control.name,
    evidenceClass: control.evidenceClass,
    needs: needsOf(control.evidenceClass),
    axes,
    headline: applicability.applicable
      ? headlineOf(control.evidenceClass, axes)
      : notApplicable(applicability, isEvidenceable(control.evidenceClass) && judged(tally) > 0),
    applicability,
    rules: rules.map(({ index, served }) => servingRule(index, served)),
    tally,
    accountTally,
    population: {
      rules: moving.length,
      rulesThatJudged: moving.filter((rule) => rule.resources.size > 0).length,
      resources: Object.values(resources).reduce((total, list) => total + list.length, 0),
      verdicts: judged(tally),
    },
    resources,
    records: records.evidenceFor(id).map(
      ({ record, overdue }): RecordOnControl => ({
        id: record.id,
        kind: record.kind,
        title: record.title,
        owner: record.owner,
        reference: record.reference,
        validUntil: record.validUntil,
        overdue,
      }),
    ),
  };
}

function notApplicable(applicability: Applicability, judgedAnyway: boolean): Headline {
  const sentence = `not applicable (record ${applicability.record})`;
  return {
    state: 'not applicable',
    sentence: judgedAnyway ? `${sentence}, although resources were judged for it` : sentence,
  };
}

function servingRule({ rule, tally }: RuleIndex, served: Served): ServingRule {
  return {
    rule: rule.id,
    severity: rule.severity,
    why: served.why,
    as: served.as,
    moves: served.moves,
    ...(served.contextBecause === undefined ? {} : { contextBecause: served.contextBecause }),
    tally,
  };
}

export function sumAccount(tallies: readonly AccountTally[]): AccountTally {
  const total = emptyAccountTally();
  for (const tally of tallies) {
    for (const key of Object.keys(total) as (keyof AccountTally)[]) total[key] += tally[key];
  }
  return total;
}

const LISTS: Readonly<Record<JudgedEffect, keyof ConcernedResources>> = {
  failed: 'violated',
  broken: 'broken',
  undecided: 'undecided',
  accepted: 'accepted',
  passed: 'passed',
};

function concernedResources(rules: readonly RuleIndex[]): ConcernedResources {
  const effects = new Map<number, JudgedEffect>();
  for (const rule of rules) {
    for (const [resource, effect] of rule.resources) effects.set(resource, worse(effects.get(resource), effect));
  }
  const lists: Record<keyof ConcernedResources, number[]> = {
    violated: [],
    broken: [],
    undecided: [],
    accepted: [],
    passed: [],
  };
  for (const [resource, effect] of effects) lists[LISTS[effect]].push(resource);
  for (const list of Object.values(lists)) list.sort((a, b) => a - b);
  return lists;
}
