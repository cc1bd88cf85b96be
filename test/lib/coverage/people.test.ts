import type { CoverageRecord } from '../../../lib/coverage/inputs';
import { Records } from '../../../lib/coverage/people';
import type { EvidenceClass } from '../../../policies/controls';
import { TODAY } from './ledger-of';

const CONTROL = 'iso27001:A.7.1';

function record(more: Partial<CoverageRecord> = {}): CoverageRecord {
  return { id: 'R1', kind: 'evidence', title: 'Something written', controls: [CONTROL], ...more };
}

const people = (evidenceClass: EvidenceClass, ...records: readonly CoverageRecord[]) =>
  new Records(records, TODAY).people(CONTROL, evidenceClass);

const CURRENT = { validUntil: TODAY };
const PAST = { validUntil: '2026-11-23' };

describe('the people axis', () => {
  test.each([
    ['nothing', 'missing', []],
    ['a record without a last day', 'recorded', [record()]],
    ['a current record', 'recorded', [record(CURRENT)]],
    ['a past record', 'overdue', [record(PAST)]],
    ['one current, one past', 'overdue', [record(CURRENT), record({ id: 'R2', ...PAST })]],
    ['a record of another control', 'missing', [record({ controls: ['iso27001:A.7.2'] })]],
    ['a decision about applicability alone', 'missing', [record({ kind: 'applicability', applicable: true })]],
  ] as const)('with %s it is %s', (_name, expected, records) => {
    expect(people('none', ...records)).toBe(expected);
    expect(people('supporting', ...records)).toBe(expected);
    expect(people('partial', ...records)).toBe(expected);
  });

  test.each([
    ['the supplier alone', 'missing', [record({ kind: 'supplier' })]],
    ['own premises alone', 'missing', [record({ kind: 'premises' })]],
    ['some other evidence', 'missing', [record()]],
    ['both', 'recorded', [record({ kind: 'supplier' }), record({ id: 'R2', kind: 'premises' })]],
    [
      'both, one of them past',
      'overdue',
      [record({ kind: 'supplier', ...PAST }), record({ id: 'R2', kind: 'premises' })],
    ],
    ['the supplier past, premises missing', 'overdue', [record({ kind: 'supplier', ...PAST })]],
    [
      'both, and other evidence past',
      'overdue',
      [record({ kind: 'supplier' }), record({ id: 'R2', kind: 'premises' }), record({ id: 'R3', ...PAST })],
    ],
  ] as const)('an inherited control with %s is %s', (_name, expected, records) => {
    expect(people('inherited', ...records)).toBe(expected);
  });
});

describe('applicability', () => {
  const out: Partial<CoverageRecord> = {
    id: 'SOA-1',
    kind: 'applicability',
    applicable: false,
    justification: 'No premises of our own.',
    approvedBy: 'Head of security',
  };
  const decide = (...records: readonly CoverageRecord[]) => new Records(records, TODAY).applicability(CONTROL);

  test('a control applies unless a record says otherwise', () => {
    expect(decide()).toEqual({ applicable: true });
    expect(decide(record())).toEqual({ applicable: true });
  });

  test('a justified, approved and current exclusion takes it out', () => {
    expect(decide(record(out))).toEqual({
      applicable: false,
      record: 'SOA-1',
      justification: 'No premises of our own.',
      approvedBy: 'Head of security',
    });
  });

  test.each([
    ['without justification', { justification: ' ' }, 'no justification'],
    ['without approver', { approvedBy: undefined }, 'nobody approved it'],
    ['past its review', PAST, 'its review is overdue'],
  ] as const)('an exclusion %s has no effect, and says why', (_name, flaw, note) => {
    expect(decide(record({ ...out, ...flaw }))).toMatchObject({
      applicable: true,
      note: `the exclusion has no effect: ${note}`,
    });
  });

  test('decisions that contradict each other leave the control in', () => {
    const inside = record({ ...out, id: 'SOA-2', applicable: true });
    const expected = { applicable: true, note: expect.stringContaining('contradict') };
    expect(decide(record(out), inside)).toMatchObject(expected);
    expect(decide(inside, record(out))).toMatchObject(expected);
  });

  test('a decision that does not say whether the control applies leaves it in', () => {
    expect(decide(record({ ...out, applicable: undefined })).applicable).toBe(true);
  });
});
