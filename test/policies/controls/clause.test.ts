import { clausesOf } from '../../../policies/controls/clause';

describe('the clauses of the management systems', () => {
  test.each([
    ['iso42001', 43, 32],
    ['iso27001', 41, 30],
  ] as const)('%s has %i entries, %i of them with requirements', (standard, all, leaves) => {
    const clauses = clausesOf(standard);
    expect(clauses).toHaveLength(all);
    expect(clauses.filter((clause) => !clause.heading)).toHaveLength(leaves);
    expect(clauses.filter((clause) => !clause.parent).map((clause) => clause.number)).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
  });

  test.each(['iso42001', 'iso27001'] as const)('the tree of %s hangs together', (standard) => {
    const clauses = clausesOf(standard);
    const numbers = new Set(clauses.map((clause) => clause.number));
    const parents = new Set(clauses.map((clause) => clause.parent).filter((parent) => parent !== undefined));
    expect(numbers.size).toBe(clauses.length);
    for (const clause of clauses) {
      expect(clause.id).toBe(`${standard}:${clause.number}`);
      if (clause.parent) expect(numbers).toContain(clause.parent);
      expect([clause.number, clause.heading === true]).toEqual([clause.number, parents.has(clause.number)]);
    }
  });

  test.each(['iso42001', 'iso27001'] as const)('every requirement of %s has a summary of ours', (standard) => {
    for (const clause of clausesOf(standard).filter((candidate) => !candidate.heading)) {
      expect([clause.id, clause.summary]).toEqual([clause.id, expect.stringMatching(/^[A-Z].*\.$/)]);
    }
  });

  test('a clause says what infrastructure can show exactly when it can show something', () => {
    for (const clause of [...clausesOf('iso42001'), ...clausesOf('iso27001')]) {
      expect([clause.id, clause.evidenceClass === undefined]).toEqual([
        clause.id,
        clause.infrastructureEvidence === undefined,
      ]);
    }
  });
});
