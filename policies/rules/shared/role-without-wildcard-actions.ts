import type { ResourceGraph } from '../../template/graph';
import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { isAllow, isUnread, type Statement } from '../../template/statement';
import { textOf } from '../../template/value';
import { type Node, ResourceView } from '../../template/view';

/** Policies of AWS that allow whole services. */
const BROAD =
  /:policy\/(AdministratorAccess|PowerUserAccess|AmazonSageMakerFullAccess|AmazonBedrockFullAccess|AmazonS3FullAccess)$/;

/**
 * Whether the role that a property names is allowed whole services, judged on the resource that uses the role.
 *
 * @param services services of interest; every service when none is given
 */
export function roleWithoutWildcardActions(
  place: Node,
  path: string,
  graph: ResourceGraph,
  ...services: readonly string[]
): Outcome {
  const at = place.pathOf(path);
  const role = graph.role(place.get(path));
  if (role === undefined) return fail(at, undefined, 'no role is named');
  if (!(role instanceof ResourceView)) return unknown(`the role behind ${role.reason}`, at);
  const statements = graph.identityStatements(role);
  if (!statements) return unknown(`the policies of ${role.logicalId}`, at);
  for (const statement of statements) {
    const wildcard = wildcardIn(statement, services);
    if (wildcard !== undefined)
      return fail(at, wildcard, `${statement.source.logicalId} allows ${wildcard} to ${role.logicalId}`);
  }
  const unread = statements.find(isUnread);
  if (unread) return unknown(`a policy of ${role.logicalId} that a parameter decides`, at);
  const full = graph
    .managedPolicyArns(role)
    .map(textOf)
    .find((arn) => BROAD.test(arn ?? ''));
  if (full !== undefined) return fail(at, full, `${full} is attached to ${role.logicalId}`);
  const open = graph.managedPolicyArns(role).some((arn) => !/:iam::aws:policy\//.test(textOf(arn) ?? ''));
  return open
    ? unknown(`a managed policy of ${role.logicalId} that is not in this assembly`, at)
    : pass(at, place.get(path));
}

/** The action of an allow statement that is a whole service, or everything. */
function wildcardIn(statement: Statement, services: readonly string[]): string | undefined {
  if (!isAllow(statement)) return undefined;
  return statement.actions
    .map(textOf)
    .find(
      (action) =>
        action === '*' ||
        (action?.endsWith(':*') && (services.length === 0 || services.includes(action.slice(0, -2).toLowerCase()))),
    );
}
