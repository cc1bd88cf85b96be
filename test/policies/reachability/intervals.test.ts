import {
  difference,
  type Intervals,
  includes,
  intersection,
  intervalsOf,
  overlaps,
  union,
} from '../../../policies/reachability/intervals';
import { fc } from '../../support/properties';

const LIMIT = 40;
const sets = fc
  .array(fc.record({ from: fc.nat(LIMIT), to: fc.nat(LIMIT) }), { maxLength: 6 })
  .map((parts) => intervalsOf(...parts));
const numbers = Array.from({ length: LIMIT + 1 }, (_, index) => index);
const has = (set: Intervals, number: number) => set.some(({ from, to }) => from <= number && number <= to);

const isTidy = (set: Intervals) =>
  set.every(({ from, to }, index) => from <= to && (index === 0 || set[index - 1]!.to + 1 < from));

test('sets behave like sets of numbers, and stay tidy', () => {
  fc.assert(
    fc.property(sets, sets, (one, other) => {
      const results = { union: union(one, other), both: intersection(one, other), rest: difference(one, other) };
      for (const result of Object.values(results)) expect(isTidy(result)).toBe(true);
      for (const number of numbers) {
        const [a, b] = [has(one, number), has(other, number)];
        expect(has(results.union, number)).toBe(a || b);
        expect(has(results.both, number)).toBe(a && b);
        expect(has(results.rest, number)).toBe(a && !b);
      }
      expect(overlaps(one, other)).toBe(numbers.some((number) => has(one, number) && has(other, number)));
      expect(includes(one, other)).toBe(numbers.every((number) => !has(other, number) || has(one, number)));
    }),
  );
});

test('an interval that ends before it begins holds nothing', () => {
  expect(intervalsOf({ from: 5, to: 4 })).toEqual([]);
});
