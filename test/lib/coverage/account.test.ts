import { accountOf, emptyAccountTally, LiveEvidence } from '../../../lib/coverage/account';
import { ACCOUNT_VALUES } from '../../../lib/coverage/axes';
import type { LiveState } from '../../../lib/coverage/inputs';
import { rule } from './ledger-of';

const withTwin = rule('WithTwin', {});
const withoutTwin = rule('WithoutTwin', {}, { configRules: [] });

describe('the account axis', () => {
  test('takes the worst answer of every mixture', () => {
    for (let bits = 1; bits < 2 ** ACCOUNT_VALUES.length; bits++) {
      const present = ACCOUNT_VALUES.filter((_value, position) => bits & (1 << position));
      const tally = emptyAccountTally();
      for (const value of present) tally[value] = 2;
      expect(accountOf(tally)).toBe(present[0]);
    }
  });

  test('has no data when there is nothing to ask about', () => {
    expect(accountOf(emptyAccountTally())).toBe('no data');
  });

  test.each([
    ['compliant', '2026-11-20T08:00:00Z', 'confirmed'],
    ['compliant', undefined, 'stale'],
    ['compliant', '', 'stale'],
    ['non-compliant', undefined, 'contradicted'],
    ['stale', '2020-01-01', 'stale'],
    ['no data', undefined, 'no data'],
    ['no live check', undefined, 'no live check'],
  ] as const)('%s at %s reads %s', (state, at, value) => {
    const live = new LiveEvidence([{ rule: 'WithTwin', resource: 0, state, at }]);
    expect(live.of(withTwin, 0)).toBe(value);
  });

  test('a pair that nobody looked at has no data, or no live check where the rule has no twin', () => {
    const live = new LiveEvidence([{ rule: 'WithTwin', resource: 0, state: 'compliant', at: '2026-11-20' }]);
    expect(live.of(withTwin, 1)).toBe('no data');
    expect(live.of(withoutTwin, 0)).toBe('no live check');
  });

  test('of two answers about one pair the worse one holds, in either order', () => {
    const yes = { rule: 'WithTwin', resource: 0, state: 'compliant', at: '2026-11-20' } as const;
    const no = { rule: 'WithTwin', resource: 0, state: 'non-compliant', at: '2026-11-19' } as const;
    expect(new LiveEvidence([yes, no]).of(withTwin, 0)).toBe('contradicted');
    expect(new LiveEvidence([no, yes]).of(withTwin, 0)).toBe('contradicted');
  });

  test('a state that is none is refused', () => {
    const observation = { rule: 'WithTwin', resource: 0, state: 'COMPLIANT' as LiveState, at: '2026-11-20' };
    expect(() => new LiveEvidence([observation])).toThrow(/got 'COMPLIANT', expected one of compliant/);
  });
});
