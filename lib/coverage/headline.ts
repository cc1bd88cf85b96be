import type { EvidenceClass } from '../../policies/controls';
import { type Axes, isEvidenced, needsOf } from './axes';
import { ACCOUNT_WORDS, DESIGN_WORDS, PEOPLE_WORDS } from './words';

/** One word for lists and filters: what stands most in the way, or `evidenced`. */
export type HeadlineState =
  | 'not applicable'
  | 'violated'
  | 'broken'
  | 'undecided'
  | 'accepted'
  | 'no population'
  | 'contradicted'
  | 'designed'
  | 'overdue'
  | 'missing'
  | 'evidenced';

/** What a report says of a control before all details. */
export interface Headline {
  readonly state: HeadlineState;
  /** The same in words, each axis that the control needs: `designed; not yet observed; no record`. */
  readonly sentence: string;
}

/** Makes the headline of a control that applies. */
export function headlineOf(evidenceClass: EvidenceClass, axes: Axes): Headline {
  const needs = needsOf(evidenceClass);
  const evidenced = isEvidenced(evidenceClass, axes);
  const parts = [
    ...(needs.design ? [DESIGN_WORDS[axes.design]] : []),
    // What was not judged in the design is not looked for in the account.
    ...(needs.account && !(axes.design === 'no population' && axes.account === 'no data')
      ? [ACCOUNT_WORDS[axes.account]]
      : []),
    ...(needs.people ? [PEOPLE_WORDS[axes.people]] : []),
  ];
  return {
    state: stateOf(evidenceClass, axes, evidenced),
    sentence: evidenced ? `evidenced: ${parts.join('; ')}` : parts.join('; '),
  };
}

function stateOf(evidenceClass: EvidenceClass, axes: Axes, evidenced: boolean): HeadlineState {
  const needs = needsOf(evidenceClass);
  if (evidenced) return 'evidenced';
  if (!needs.design) return axes.people === 'overdue' ? 'overdue' : 'missing';
  if (axes.design === 'violated') return 'violated';
  if (axes.account === 'contradicted') return 'contradicted';
  return axes.design;
}
