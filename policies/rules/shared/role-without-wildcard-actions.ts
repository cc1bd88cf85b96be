import type { ResourceGraph } from '../../template/graph';
import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { isAllow, isSomeWholeService, isUnread, isWholeService, type Statement } from '../../template/statement';
import { textOf, type Value } from '../../template/value';
import { type Node, ResourceView } from '../../template/view';

/** Policies of AWS that allow many whole services. */
const ADMINISTRATION =
  /:policy\/(AdministratorAccess(-.+)?|PowerUserAccess|IAMFullAccess|AmazonSageMakerFullAccess|job-function\/(DatabaseAdministrator|DataScientist|NetworkAdministrator|SystemAdministrator))$/;

/** Policies of AWS that allow the whole of a service. */
const FULL_ACCESS = /:policy\/(?:.*\/)?[^/]*Full_?Access(?:_?v\d+)?$/i;

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
  const full = graph
    .managedPolicyArns(role)
    .map((arn) => textOf(arn) ?? '')
    .find((arn) => ADMINISTRATION.test(arn) || allowsWhole(arn, services));
  if (full !== undefined) return fail(at, full, `${full} is attached to ${role.logicalId}`);
  const unread = statements.find(isUnread);
  if (unread) return unknown(`a policy of ${role.logicalId} that a parameter decides`, at);
  const open = graph.managedPolicyArns(role).some((arn) => !/:iam::aws:policy\//.test(textOf(arn) ?? ''));
  return open
    ? unknown(`a managed policy of ${role.logicalId} that is not in this assembly`, at)
    : pass(at, place.get(path));
}

function allowsWhole(arn: string, services: readonly string[]): boolean {
  if (!FULL_ACCESS.test(arn)) return false;
  return services.length === 0 || services.some((service) => new RegExp(`/Amazon${service}FullAccess`, 'i').test(arn));
}

/** What an allow statement allows of a whole service, or of everything. */
function wildcardIn(statement: Statement, services: readonly string[]): string | undefined {
  if (!isAllow(statement)) return undefined;
  if (statement.notActions.length > 0) {
    const isLeftOut = (service: string) => statement.notActions.some((action) => isWholeService(action, service));
    return services.length > 0 && services.every(isLeftOut)
      ? undefined
      : `everything but ${textOf(statement.notActions[0])}`;
  }
  const isWide = (action: Value) =>
    services.length === 0 ? isSomeWholeService(action) : services.some((service) => isWholeService(action, service));
  const wide = statement.actions.find(isWide);
  return wide === undefined ? undefined : textOf(wide);
}
