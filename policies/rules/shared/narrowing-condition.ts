import { type Condition, conditionsOn, matchesWhateverIsGiven, type Statement } from '../../template/statement';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import { textIs } from '../../template/value';
import { tellsApart } from './condition-value';

/** Operators under which a statement applies only when the key is there and has one of the values. */
const POSITIVE = /^(ForAnyValue:)?(StringEquals|StringLike|StringEqualsIgnoreCase|ArnEquals|ArnLike|IpAddress)$/i;

/** Operators under which a deny statement applies to every other value, and to an absent key. */
const NEGATIVE =
  /^(ForAllValues:)?(StringNotEquals|StringNotLike|StringNotEqualsIgnoreCase|ArnNotEquals|ArnNotLike|NotIpAddress)(IfExists)?$/i;

/** Keys that are true or false: an absent one is as bad as `false`, and refusing one of the two refuses no other. */
const BOOLEAN = /^sagemaker:(NetworkIsolation|InterContainerTrafficEncryption)$/i;

/** Keys by which a deny statement may leave out services of AWS, and identities that it names. */
const ON_BEHALF = /^aws:(PrincipalIsAWSService|ViaAWSService)$/i;
const IDENTITY =
  /^aws:(Principal(Arn|Account|OrgID|OrgPaths|ServiceName|ServiceNamesList|Tag\/.+)|userid|username|CalledVia(First|Last)?|Source(Account|Arn|OrgID|OrgPaths))$/i;

/** Whether an allow statement holds only for given values of one of the keys. A pattern over everybody's values narrows nothing, and one that may be such a pattern is not known to. */
export function isNarrowedBy(statement: Statement, ...keys: readonly string[]): boolean {
  return keys.some((key) => conditionsOn(statement, key).some(narrows));
}

/** The same for the keys that match a pattern, such as those of tags. */
export function isNarrowedByKeyLike(statement: Statement, pattern: RegExp): boolean {
  return statement.conditions.some((condition) => pattern.test(condition.key) && narrows(condition));
}

function narrows(condition: Condition): boolean {
  return POSITIVE.test(condition.operator) && !matchesWhateverIsGiven(condition) && tellsApart(condition);
}

/**
 * Whether a deny statement refuses what does not have the right value of one of the keys.
 *
 * Conditions of one statement hold together: each must be about one of the keys, or leave out services of AWS or
 * identities that it names. `Null` counts when it refuses an absent key; `Bool` without `IfExists` and `ForAnyValue:`
 * let an absent key pass, and do not count.
 */
export function refusesWithout(statement: Statement, ...keys: readonly string[]): Ternary {
  return refusesWithoutUnless(statement, keys, () => false);
}

/**
 * The same for a statement that may leave out more.
 *
 * @param leavesOut whether a condition on another key leaves out only what needs none of the keys
 */
export function refusesWithoutUnless(
  statement: Statement,
  keys: readonly string[],
  leavesOut: (condition: Condition) => Ternary,
): Ternary {
  const isOurs = ({ key }: Condition) => keys.some((one) => one.toLowerCase() === key.toLowerCase());
  return refusesBy(statement, (condition) => (isOurs(condition) ? refuses(condition) : undefined), leavesOut);
}

/** Whether a deny statement refuses every request that compares in the given way with a value of the key. */
export function refusesWhere(
  statement: Statement,
  key: string,
  operator: RegExp,
  test: (text: string) => boolean,
): Ternary {
  return refusesBy(statement, (condition) =>
    condition.key.toLowerCase() === key.toLowerCase()
      ? operator.test(condition.operator) && anyOf(...condition.values.map((value) => textIs(value, test)))
      : undefined,
  );
}

/** Whether a statement holds without any condition. */
export function isUnconditional(statement: Statement): Ternary {
  return statement.conditions.length === 0 && (statement.undecided === undefined || 'unknown');
}

/** @param ofGuard whether a condition refuses what it should; `undefined` for one that is about something else */
function refusesBy(
  statement: Statement,
  ofGuard: (condition: Condition) => Ternary | undefined,
  leavesOut: (condition: Condition) => Ternary = () => false,
): Ternary {
  if (statement.conditions.length === 0) return statement.undecided !== undefined && 'unknown';
  const answers = statement.conditions.map((condition) => ({ condition, guard: ofGuard(condition) }));
  if (answers.every(({ guard }) => guard === undefined)) return false;
  return allOf(
    ...answers.map(({ condition, guard }) => guard ?? anyOf(isExemption(condition), leavesOut(condition))),
    statement.undecided === undefined || 'unknown',
  );
}

function refuses(condition: Condition): Ternary {
  const { operator, key, values } = condition;
  const all = (test: (text: string) => boolean) =>
    values.length > 0 && allOf(...values.map((one) => textIs(one, test)));
  if (/^BoolIfExists$/i.test(operator)) return all((text) => /^false$/i.test(text));
  if (BOOLEAN.test(key)) return NEGATIVE.test(operator) && all((text) => /^true$/i.test(text));
  if (/^Null$/i.test(operator)) return all((text) => /^true$/i.test(text));
  return NEGATIVE.test(operator) && (matchesWhateverIsGiven(condition) ? 'unknown' : tellsApart(condition));
}

/** Whether a condition of a deny statement only leaves out services of AWS, or identities that it names. */
function isExemption(condition: Condition): Ternary {
  if (ON_BEHALF.test(condition.key) && /^Bool(IfExists)?$/i.test(condition.operator))
    return allOf(...condition.values.map((value) => textIs(value, (text) => /^false$/i.test(text))));
  if (!IDENTITY.test(condition.key) || !NEGATIVE.test(condition.operator)) return false;
  return matchesWhateverIsGiven(condition) ? 'unknown' : tellsApart(condition, true);
}
