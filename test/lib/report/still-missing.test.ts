import type { CoverageRecord } from '../../../lib/coverage';
import { stillMissing } from '../../../lib/report/still-missing';
import { PLAIN, reportWith } from './fixture';

function missingFor(id: string, records: readonly CoverageRecord[] = []): readonly string[] {
  return stillMissing(reportWith(PLAIN, records).controls.find((control) => control.id === id)!);
}

const record = (more: Partial<CoverageRecord>): CoverageRecord => ({
  id: 'R1',
  kind: 'evidence',
  title: 'A procedure',
  controls: ['iso42001:A.2.2'],
  ...more,
});

describe('what a control still lacks', () => {
  test.each([
    ['a failure', 'iso27001:A.8.22', /^Design: 1 failure to mend, .*approver/],
    ['an undecided check', 'iso27001:A.5.9', /^Design: 1 check that the templates do not decide/],
    ['a broken rule', 'iso27001:A.8.15', /^Design: 1 check that broke/],
    ['rules without a resource', 'iso42001:A.6.2.6', /^Design: 1 rule could speak for it, and none found a resource/],
    ['no rule', 'iso27001:A.8.7', /^Design: no rule of this run judges anything for it/],
    ['a live check', 'iso27001:A.8.13', /^Account: 1 check that no AWS Config rule makes/],
    ['a record', 'iso42001:A.2.2', /^People: a record/],
    ['the supplier', 'iso27001:A.7.1', /^People: the supplier’s report.*own premises/],
  ])('names %s', (_, id, expected) => {
    expect(missingFor(id)[0]).toMatch(expected);
  });

  test('is nothing once the record is there', () => {
    expect(missingFor('iso42001:A.2.2', [record({})])).toEqual([]);
  });

  test('is a current record when the one there is past its review', () => {
    expect(missingFor('iso42001:A.2.2', [record({ validUntil: '2026-01-01' })])).toEqual([
      expect.stringMatching(/^People: a record that is current/),
    ]);
  });

  test('is nothing when the control does not apply', () => {
    const out = record({ kind: 'applicability', applicable: false, justification: 'None built.', approvedBy: 'Board' });
    expect(missingFor('iso42001:A.2.2', [out])).toEqual([]);
  });
});
