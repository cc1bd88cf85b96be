import {
  type Condition,
  comparesWith,
  conditionsOn,
  matchesWhateverIsGiven,
  type Statement,
} from '../../template/statement';
import { anyOf, type Ternary } from '../../template/ternary';
import { textOf } from '../../template/value';

/** Operators under which a statement applies only when the key is there and has one of the values. */
const POSITIVE = /^(ForAnyValue:)?(StringEquals|StringLike|StringEqualsIgnoreCase|ArnEquals|ArnLike|IpAddress|Bool)$/i;

/** Operators under which a deny statement applies to every other value. */
const NEGATIVE =
  /^(ForAnyValue:|ForAllValues:)?(StringNotEquals|StringNotLike|StringNotEqualsIgnoreCase|ArnNotEquals|ArnNotLike|NotIpAddress|BoolIfExists|StringNotEqualsIfExists|StringNotLikeIfExists|ArnNotEqualsIfExists|ArnNotLikeIfExists|NotIpAddressIfExists)$/i;

/** Whether an allow statement holds only for given values of one of the keys. A value of `*` narrows nothing, and one that may be `*` is not known to. */
export function isNarrowedBy(statement: Statement, ...keys: readonly string[]): boolean {
  return keys.some((key) =>
    conditionsOn(statement, key).some((condition) => POSITIVE.test(condition.operator) && hasRealValues(condition)),
  );
}

/**
 * Whether a deny statement refuses what does not have the right value of one of the keys.
 * `Null` counts when it refuses an absent key; `Bool` without `IfExists` lets an absent key pass, and does not count.
 */
export function refusesWithout(statement: Statement, ...keys: readonly string[]): Ternary {
  return anyOf(
    ...keys.map(
      (key) =>
        conditionsOn(statement, key).some((condition) => NEGATIVE.test(condition.operator)) ||
        comparesWith(statement, key, /^Null$/i, (text) => text === 'true'),
    ),
  );
}

function hasRealValues(condition: Condition): boolean {
  return (
    condition.values.length > 0 &&
    condition.values.every((value) => textOf(value) !== '*') &&
    !matchesWhateverIsGiven(condition)
  );
}
