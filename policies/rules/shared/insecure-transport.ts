import { comparesWith, coversAction, coversEverybody, isDeny, type Statement } from '../../template/statement';
import { allOf, type Ternary } from '../../template/ternary';

/**
 * Whether a statement denies everybody each of the actions on a connection without TLS.
 * A deny with a second condition is narrower, and does not count.
 */
export function deniesInsecureTransport(statement: Statement, ...actions: readonly string[]): Ternary {
  if (!isDeny(statement) || statement.conditions.length !== 1) return false;
  return allOf(
    coversEverybody(statement),
    comparesWith(statement, 'aws:SecureTransport', /^Bool(IfExists)?$/i, (text) => /^false$/i.test(text)),
    statement.undecided === undefined || 'unknown',
    ...actions.map((action) => coversAction(statement, action)),
  );
}
