import { conditionsOn, coversAction, isDeny, isPublic, type Statement } from '../../template/statement';
import { textOf } from '../../template/value';

/**
 * Whether one of the statements denies everybody each of the actions on a connection without TLS.
 * A deny with a second condition is narrower, and does not count.
 */
export function deniesInsecureTransport(statements: readonly Statement[], ...actions: readonly string[]): boolean {
  return statements.some(
    (statement) =>
      isDeny(statement) &&
      isPublic(statement) &&
      statement.conditions.length === 1 &&
      conditionsOn(statement, 'aws:SecureTransport').some(
        (condition) =>
          /^Bool(IfExists)?$/i.test(condition.operator) &&
          condition.values.some((value) => textOf(value)?.toLowerCase() === 'false'),
      ) &&
      actions.every((action) => coversAction(statement, action) === true),
  );
}
