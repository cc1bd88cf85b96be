import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { coversAction, isAllow, type Statement } from '../../template/statement';
import type { Ternary } from '../../template/ternary';
import { isParameter, textOf, type Value } from '../../template/value';
import type { Rule } from '../rule';

const ADMINISTRATION = ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:DisableKey'];
const USE = ['kms:Decrypt', 'kms:Sign', 'kms:GenerateMac', 'kms:DeriveSharedSecret'];

export const keyAdministrationSeparated: Rule = {
  id: 'KmsKeyAdministrationSeparated',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  severity: 'warning',
  problem: 'the key policy gives one principal both administration and use of the key',
  fix: 'Write a statement for administration and another for use, and name different principals or conditions.',
  controls: {
    'iso27001:A.5.3': { why: 'Who administers the key does not thereby read the data.', as: 'partial' },
    'iso27001:A.8.24': { why: 'Use and administration of the key are granted apart.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  check: (key, { graph }) => {
    const document = key.node('KeyPolicy');
    const statements = graph.statements(document);
    if (!statements) return document.undecided();
    if (statements.length === 0) return fail(document.at, undefined, 'the default policy gives both');
    return all(...statements.map(judge), judgePrincipals(statements));
  },
};

/**
 * Judges principals that are named by one statement for administration and by another for use. An account is no such
 * principal: its IAM policies decide who may do which. Conditions tell the two apart.
 */
function judgePrincipals(statements: readonly Statement[]): Outcome {
  const named = (actions: readonly string[]) =>
    statements
      .filter((one) => isAllow(one) && one.conditions.length === 0)
      .filter((one) => actions.some((action) => coversAction(one, action) === true))
      .flatMap((one) => one.principals.map(({ kind, value }) => ({ kind, value, at: one.at })))
      .filter(({ kind, value }) => kind === 'AWS' && !ACCOUNT.test(textOf(value) ?? ''));
  const pairs = named(ADMINISTRATION).flatMap((one) =>
    named(USE).map((other) => ({ at: one.at, same: isSame(one.value, other.value), name: textOf(one.value) })),
  );
  const both = pairs.find(({ same }) => same === true);
  if (both) return fail(both.at, undefined, `${both.name} is named by another statement for use`);
  const open = pairs.find(({ same }) => same === 'unknown');
  return open ? unknown('whether the same principal is named twice', open.at) : notApplicable();
}

/** An account as a principal: its id, or the ARN of its root. */
const ACCOUNT = /^(\d{12}|\$\{AWS::AccountId\}|arn:.*:root)$/;

function isSame(one: Value, other: Value): Ternary {
  if (textOf(one) !== undefined && textOf(one) === textOf(other)) return true;
  return isParameter(one) || isParameter(other) ? 'unknown' : false;
}

function judge(statement: Statement): Outcome {
  if (!isAllow(statement)) return notApplicable();
  const administers = ADMINISTRATION.find((action) => coversAction(statement, action) === true);
  const uses = USE.find((action) => coversAction(statement, action) === true);
  if (administers !== undefined && uses !== undefined)
    return fail(statement.at, administers, `${administers} and ${uses}`);
  const open = [...ADMINISTRATION, ...USE].some((action) => coversAction(statement, action) === 'unknown');
  return open ? unknown('the actions of the key policy', statement.at) : pass(statement.at);
}
