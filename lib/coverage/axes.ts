import type { EvidenceClass } from '../../policies/controls';

/**
 * Does the design say so? Worst first.
 *
 * `no population` comes last because it is no place on the scale: nothing was judged.
 */
export const DESIGN_VALUES = ['violated', 'broken', 'undecided', 'accepted', 'designed', 'no population'] as const;
export type DesignValue = (typeof DESIGN_VALUES)[number];

/** Does the account say so? Worst first. */
export const ACCOUNT_VALUES = ['contradicted', 'stale', 'no data', 'no live check', 'confirmed'] as const;
export type AccountValue = (typeof ACCOUNT_VALUES)[number];

/** Does a person say so? Worst first. */
export const PEOPLE_VALUES = ['overdue', 'missing', 'recorded'] as const;
export type PeopleValue = (typeof PEOPLE_VALUES)[number];

/** The three answers for one control. They are never merged into one. */
export interface Axes {
  readonly design: DesignValue;
  readonly account: AccountValue;
  readonly people: PeopleValue;
}

/** Which of the three a control needs, by what infrastructure can show of it. */
export interface Needs {
  readonly design: boolean;
  readonly account: boolean;
  readonly people: boolean;
}

const NEEDS: Readonly<Record<EvidenceClass, Needs>> = {
  direct: { design: true, account: true, people: false },
  partial: { design: true, account: true, people: true },
  supporting: { design: false, account: false, people: true },
  inherited: { design: false, account: false, people: true },
  none: { design: false, account: false, people: true },
};

/** What a control of this class needs. */
export function needsOf(evidenceClass: EvidenceClass): Needs {
  return NEEDS[evidenceClass];
}

/** The first of the ordered values that occurs. */
export function worst<Value>(order: readonly Value[], occurring: Iterable<Value>): Value | undefined {
  const set = new Set(occurring);
  return order.find((value) => set.has(value));
}

/** Whether every axis that the class needs stands at its best. */
export function isEvidenced(evidenceClass: EvidenceClass, axes: Axes): boolean {
  const needs = needsOf(evidenceClass);
  return (
    (!needs.design || axes.design === 'designed') &&
    (!needs.account || axes.account === 'confirmed') &&
    (!needs.people || axes.people === 'recorded')
  );
}
