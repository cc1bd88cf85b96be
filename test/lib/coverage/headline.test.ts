import {
  ACCOUNT_VALUES,
  type Axes,
  DESIGN_VALUES,
  isEvidenced,
  needsOf,
  PEOPLE_VALUES,
} from '../../../lib/coverage/axes';
import { headlineOf } from '../../../lib/coverage/headline';
import { EVIDENCE_CLASSES, type EvidenceClass } from '../../../policies/controls';

/** Every row that can occur: five classes, six, five and three values. */
const ROWS = EVIDENCE_CLASSES.flatMap((evidenceClass) =>
  DESIGN_VALUES.flatMap((design) =>
    ACCOUNT_VALUES.flatMap((account) =>
      PEOPLE_VALUES.map((people): readonly [EvidenceClass, Axes] => [evidenceClass, { design, account, people }]),
    ),
  ),
);

describe('the headline', () => {
  test('what a control needs follows from its class', () => {
    expect(Object.fromEntries(EVIDENCE_CLASSES.map((c) => [c, needsOf(c)]))).toEqual({
      direct: { design: true, account: true, people: false },
      partial: { design: true, account: true, people: true },
      supporting: { design: false, account: false, people: true },
      inherited: { design: false, account: false, people: true },
      none: { design: false, account: false, people: true },
    });
  });

  test('of all 450 rows, evidenced are those with every needed axis at its best', () => {
    expect(ROWS).toHaveLength(450);
    const evidenced = ROWS.filter(([evidenceClass, axes]) => headlineOf(evidenceClass, axes).state === 'evidenced');
    // direct: people is free (3); partial: one row; the others: design and account are free (6 × 5 each).
    expect(evidenced).toHaveLength(3 + 1 + 3 * 30);
    for (const [evidenceClass, axes] of evidenced) {
      if (evidenceClass === 'direct') expect(axes).toMatchObject({ design: 'designed', account: 'confirmed' });
      else if (evidenceClass === 'partial')
        expect(axes).toEqual({ design: 'designed', account: 'confirmed', people: 'recorded' });
      else expect(axes.people).toBe('recorded');
    }
  });

  test.each(EVIDENCE_CLASSES)('state and sentence agree for every row of class %s', (evidenceClass) => {
    for (const [, axes] of ROWS.filter(([c]) => c === evidenceClass)) {
      const { state, sentence } = headlineOf(evidenceClass, axes);
      expect(sentence.startsWith('evidenced: ')).toBe(state === 'evidenced');
      expect(isEvidenced(evidenceClass, axes)).toBe(state === 'evidenced');
      expect(sentence).not.toMatch(/compliant|certified|proven|satisfied/i);
      expect(sentence.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['partial', 'designed', 'no data', 'missing', 'designed', 'designed; not yet observed; no record'],
    ['partial', 'designed', 'confirmed', 'missing', 'designed', 'designed; holds in the account; no record'],
    ['direct', 'designed', 'no data', 'missing', 'designed', 'designed; not yet observed'],
    ['direct', 'designed', 'no live check', 'missing', 'designed', 'designed; no live check'],
    ['direct', 'designed', 'stale', 'missing', 'designed', 'designed; live evidence is stale'],
    ['direct', 'designed', 'contradicted', 'missing', 'contradicted', 'designed; does not hold in the account'],
    ['direct', 'violated', 'contradicted', 'recorded', 'violated', 'violated; does not hold in the account'],
    ['direct', 'accepted', 'confirmed', 'recorded', 'accepted', 'accepted by waiver; holds in the account'],
    ['direct', 'undecided', 'no data', 'missing', 'undecided', 'undecided; not yet observed'],
    ['direct', 'broken', 'no data', 'missing', 'broken', 'a rule broke; not yet observed'],
    ['partial', 'no population', 'no data', 'recorded', 'no population', 'nothing to judge; recorded'],
    [
      'direct',
      'no population',
      'contradicted',
      'missing',
      'contradicted',
      'nothing to judge; does not hold in the account',
    ],
    ['direct', 'designed', 'confirmed', 'overdue', 'evidenced', 'evidenced: designed; holds in the account'],
    ['none', 'no population', 'no data', 'missing', 'missing', 'no record'],
    ['supporting', 'designed', 'confirmed', 'missing', 'missing', 'no record'],
    ['inherited', 'no population', 'no data', 'overdue', 'overdue', 'record overdue'],
    ['none', 'no population', 'no data', 'recorded', 'evidenced', 'evidenced: recorded'],
  ] as const)('%s, %s, %s, %s', (evidenceClass, design, account, people, state, sentence) => {
    expect(headlineOf(evidenceClass, { design, account, people })).toEqual({ state, sentence });
  });
});
