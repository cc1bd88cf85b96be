import {
  type Control,
  type ControlId,
  type Iso27001Edition2013ControlId,
  isEvidenceable,
} from '../../policies/controls';
import { FROM_2013_TO_2022 } from '../../policies/controls/crosswalks/iso27001-2013-2022';
import { emptyAccountTally } from './account';
import {
  ACCOUNT_VALUES,
  type AccountValue,
  type Axes,
  type DesignValue,
  needsOf,
  PEOPLE_VALUES,
  type PeopleValue,
  worst,
} from './axes';
import { sumAccount } from './control-coverage';
import { headlineOf } from './headline';
import type { ControlCoverage } from './report';
import { sum } from './tally';

/** Design values, worst first, when several controls stand for one: one of them without population spoils the rest. */
const DESIGN_ORDER: readonly DesignValue[] = [
  'violated',
  'broken',
  'undecided',
  'accepted',
  'no population',
  'designed',
];

/**
 * Coverage of a control of the 2013 edition, through the 2022 controls that took it over.
 * Each axis takes the worst value among them, so that the old control never looks better than the new ones.
 */
export function derive2013(control: Control, current: ReadonlyMap<ControlId, ControlCoverage>): ControlCoverage {
  const derivedFrom = FROM_2013_TO_2022[control.id as Iso27001Edition2013ControlId];
  const successors = derivedFrom.map((id) => {
    const successor = current.get(id);
    if (!successor) throw new Error(`'${control.id}' derives from '${id}', which was not covered`);
    return successor;
  });
  const needs = needsOf(control.evidenceClass);
  const judging = needs.design ? successors.filter((successor) => isEvidenceable(successor.evidenceClass)) : [];
  const applying = successors.filter((successor) => successor.applicability.applicable);
  const axes: Axes = {
    design:
      worst<DesignValue>(
        DESIGN_ORDER,
        judging.map((successor) => successor.axes.design),
      ) ?? 'no population',
    account:
      worst<AccountValue>(
        ACCOUNT_VALUES,
        judging.map((successor) => successor.axes.account),
      ) ?? 'no data',
    people:
      worst<PeopleValue>(
        PEOPLE_VALUES,
        successors.map((successor) => successor.axes.people),
      ) ?? 'missing',
  };
  const applicable = applying.length > 0;
  const headline = headlineOf(control.evidenceClass, axes);
  const origin = `derived from ${derivedFrom.join(', ')}`;
  const tally = sum(judging.map((successor) => successor.tally));
  return {
    id: control.id,
    standard: control.standard,
    name: control.name,
    evidenceClass: control.evidenceClass,
    needs,
    axes,
    headline: applicable
      ? { state: headline.state, sentence: `${origin}: ${headline.sentence}` }
      : { state: 'not applicable', sentence: `${origin}: not applicable` },
    applicability: { applicable },
    derivedFrom,
    rules: [],
    tally,
    accountTally: judging.length > 0 ? sumAccount(judging.map((s) => s.accountTally)) : emptyAccountTally(),
    population: {
      rules: total(judging, (s) => s.population.rules),
      rulesThatJudged: total(judging, (s) => s.population.rulesThatJudged),
      resources: total(judging, (s) => s.population.resources),
      verdicts: total(judging, (s) => s.population.verdicts),
    },
    resources: {
      violated: union(judging, (s) => s.resources.violated),
      broken: union(judging, (s) => s.resources.broken),
      undecided: union(judging, (s) => s.resources.undecided),
      accepted: union(judging, (s) => s.resources.accepted),
      passed: union(judging, (s) => s.resources.passed),
    },
    records: successors.flatMap((successor) => successor.records),
  };
}

function total(list: readonly ControlCoverage[], figure: (coverage: ControlCoverage) => number): number {
  return list.reduce((sofar, coverage) => sofar + figure(coverage), 0);
}

function union(
  list: readonly ControlCoverage[],
  of: (coverage: ControlCoverage) => readonly number[],
): readonly number[] {
  return [...new Set(list.flatMap(of))].sort((a, b) => a - b);
}
