import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { isAllow, isPublic, isUnread, type Statement, statementsOf, type Ternary } from '../../template/statement';
import { isParameter } from '../../template/value';
import type { Node } from '../../template/view';
import { isNarrowedBy } from './narrowing-condition';

/** Condition keys that limit a statement for everybody to known accounts, organisations, networks or resources. */
const LIMITING_KEYS: readonly string[] = [
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:SourceOrgID',
  'aws:SourceOrgPaths',
  'aws:SourceOwner',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:SourceVpcArn',
  'aws:VpceAccount',
  'aws:VpceOrgID',
  'aws:userid',
];

/** Whether a statement of a resource policy allows something to everybody, whatever account they are in. */
export function openToEveryone(statement: Statement): Ternary {
  if (isUnread(statement)) return 'unknown';
  if (!isAllow(statement)) return false;
  const open = isPublic(statement) || statement.notPrincipals.length > 0;
  const undecided = statement.undecided !== undefined || statement.principals.some((one) => isParameter(one.value));
  if (!open) return undecided ? 'unknown' : false;
  if (isNarrowedBy(statement, ...LIMITING_KEYS)) return false;
  return statement.undecided === undefined ? true : 'unknown';
}

/** Whether the policy document at a place keeps everybody out whom it does not name. No document: not applicable. */
export function namesItsPrincipals(document: Node): Outcome {
  const statements = statementsOf(document);
  if (!statements) return document.undecided();
  if (statements.length === 0) return notApplicable('no policy');
  return all(
    ...statements.map((statement) => {
      const open = openToEveryone(statement);
      if (open === true) return fail(statement.at, undefined, 'a statement allows every principal without a condition');
      if (open === 'unknown') return unknown(statement.undecided ?? 'a principal known at deployment', statement.at);
      return pass(document.pathOf());
    }),
  );
}
