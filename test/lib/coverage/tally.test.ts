import type { DesignValue } from '../../../lib/coverage/axes';
import { count, designOf, type Effect, effectOf, emptyTally, isPast, judged } from '../../../lib/coverage/tally';
import type { Verdict } from '../../../policies/template/outcome';
import { TODAY, waiver } from './ledger-of';

const EFFECTS: readonly Effect[] = ['failed', 'broken', 'undecided', 'accepted', 'passed', 'not applicable'];

/** All 64 mixtures of what can be said of the resources of a control. */
const MIXTURES = Array.from({ length: 2 ** EFFECTS.length }, (_, bits) =>
  EFFECTS.filter((_effect, position) => bits & (1 << position)),
);

const tallyOf = (effects: readonly Effect[]) => {
  const tally = emptyTally();
  for (const effect of effects) count(tally, effect);
  return tally;
};

describe('the design axis', () => {
  test.each(MIXTURES.map((mixture) => [mixture.join(' + ') || 'nothing', mixture] as const))('%s', (_name, mixture) => {
    // The rows of the truth table, worst first: the first effect that occurs decides.
    const rows: readonly (readonly [Effect, DesignValue])[] = [
      ['failed', 'violated'],
      ['broken', 'broken'],
      ['undecided', 'undecided'],
      ['accepted', 'accepted'],
      ['passed', 'designed'],
    ];
    const expected = rows.find(([effect]) => mixture.includes(effect))?.[1] ?? 'no population';
    expect(designOf(tallyOf(mixture))).toBe(expected);
  });

  test('is designed only with a pass and nothing worse', () => {
    const designed = MIXTURES.filter((mixture) => designOf(tallyOf(mixture)) === 'designed');
    expect(designed).toEqual([['passed'], ['passed', 'not applicable']]);
  });

  test('not applicable populates nothing', () => {
    const tally = tallyOf(['not applicable', 'not applicable']);
    expect(judged(tally)).toBe(0);
    expect(designOf(tally)).toBe('no population');
  });
});

describe('what a verdict amounts to', () => {
  const effect = (verdict: Verdict, ...waivers: Parameters<typeof waiver>) =>
    effectOf(
      { rule: 0, resource: 0, verdict, waiver: 0 },
      waivers.map((more) => waiver(more)),
      TODAY,
    );

  test.each([
    ['pass', 'passed'],
    ['fail', 'accepted'],
    ['unknown', 'undecided'],
    ['broken', 'broken'],
    ['not applicable', 'not applicable'],
  ] as const)('%s with a valid waiver is %s', (verdict, expected) => {
    expect(effect(verdict, {})).toBe(expected);
  });

  test.each([
    ['that expired before the report', { expires: '2026-11-23' }, 'failed'],
    ['that holds on its last day', { expires: '2026-11-24' }, 'accepted'],
    ['that was expired when the run took place', { expires: '2099-01-01', expired: true }, 'failed'],
    ['whose last day cannot be read', { expires: 'some day' }, 'failed'],
    ['without a last day', {}, 'accepted'],
  ] as const)('a failure with a waiver %s', (_name, more, expected) => {
    expect(effect('fail', more)).toBe(expected);
  });

  test('a failure that names a waiver that is not there is a failure', () => {
    expect(effect('fail')).toBe('failed');
  });

  test('a word that is no verdict is never taken for one', () => {
    expect(() => effect('passed' as Verdict)).toThrow(/got 'passed', expected 'pass'/);
  });
});

describe('last days', () => {
  test.each([
    [undefined, false],
    ['2026-11-23', true],
    ['2026-11-24', false],
    ['2026-11-24T00:00:00Z', false],
    ['24.11.2026', true],
  ])('%s', (lastDay, past) => {
    expect(isPast(lastDay, '2026-11-24T23:59:59Z')).toBe(past);
  });
});
