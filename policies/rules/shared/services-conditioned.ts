import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass, unknown, unlessOpen } from '../../template/outcome';
import { isAllow, type Statement } from '../../template/statement';
import { allOf } from '../../template/ternary';
import { textIs, textOf } from '../../template/value';
import type { Node } from '../../template/view';
import { eachStatement } from './each-statement';
import { isNarrowedBy } from './narrowing-condition';

/** Keys that say on whose behalf, or on what, a service acts. */
const SOURCE_KEYS = ['aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgID', 'aws:SourceOrgPaths'];

/**
 * Whether a resource policy lets AWS services act for known accounts or resources only. Without a condition
 * another customer can make the service use the resource (the confused deputy).
 *
 * @param moreKeys keys of the resource's own service that say the same
 * @param unconditional services that send no such key, so that a condition would shut them out
 */
export function servicesConditioned(
  document: Node,
  graph: ResourceGraph,
  moreKeys: readonly string[] = [],
  unconditional: readonly string[] = [],
): Outcome {
  return eachStatement(document, graph, (statement) => {
    const exempt = allOf(
      ...statement.principals.map((one) => textIs(one.value, (service) => unconditional.includes(service))),
    );
    return exempt === true
      ? notApplicable()
      : unlessOpen(judge(statement, moreKeys), unconditional.length > 0 && exempt, 'the service that is let in');
  });
}

function judge(statement: Statement, moreKeys: readonly string[]): Outcome {
  const service = statement.principals.find((principal) => principal.kind === 'Service');
  if (service === undefined || !isAllow(statement)) return notApplicable();
  if (isNarrowedBy(statement, ...SOURCE_KEYS, ...moreKeys) || byContext(statement))
    return pass(statement.at, textOf(service.value));
  if (statement.undecided !== undefined) return unknown(statement.undecided, statement.at);
  return fail(statement.at, textOf(service.value), textOf(service.value));
}

/** KMS: an encryption context that names the resource says whose it is. */
function byContext(statement: Statement): boolean {
  return statement.conditions.some(
    (one) => /^kms:EncryptionContext:/i.test(one.key) && isNarrowedBy(statement, one.key),
  );
}
