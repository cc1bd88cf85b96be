import type { ResourceGraph } from '../../template/graph';
import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { coversAllResources, isAllow, isEveryAction, isUnread, isWholeService } from '../../template/statement';
import { textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** AWS-managed policies that let a workload do far more than AI work needs. */
const BROAD_MANAGED_POLICIES: readonly string[] = [
  'AdministratorAccess',
  'PowerUserAccess',
  'IAMFullAccess',
  'AmazonSageMakerFullAccess',
];

/**
 * Whether a role is granted neither everything, nor all of one of the services, nor a broad managed policy.
 *
 * @param services services as an action names them, such as `sagemaker`
 * @param managedPolicies names of managed policies that count as broad
 */
export function roleScoped(
  role: ResourceView,
  graph: ResourceGraph,
  services: readonly string[],
  managedPolicies: readonly string[] = BROAD_MANAGED_POLICIES,
): Outcome {
  const at = 'ManagedPolicyArns';
  const arns = graph.managedPolicyArns(role);
  for (const arn of arns) {
    const name = textOf(arn)?.split('/').pop();
    if (name !== undefined && managedPolicies.includes(name)) return fail(at, arn, `it has the policy ${name}`);
  }
  const statements = graph.identityStatements(role);
  if (!statements) return unknown('the policies of the role', at);
  let open = statements.some(isUnread);
  for (const statement of statements) {
    if (!isAllow(statement)) continue;
    const broad = statement.actions.find(
      (action) => isEveryAction(action) || services.some((service) => isWholeService(action, service)),
    );
    if (broad !== undefined) return fail(statement.at, broad, `a statement allows the action ${textOf(broad)}`);
    const all = statement.notActions.length > 0 && coversAllResources(statement);
    if (all === true) return fail(statement.at, undefined, 'a statement allows every action but those it lists');
    open ||= all === 'unknown' || statement.undecided !== undefined;
  }
  // What AWS's other policies allow is known to be narrower; what a policy elsewhere allows is not.
  const hidden = arns.find((arn) => !/:iam::aws:policy\//.test(textOf(arn) ?? ''));
  if (hidden !== undefined) return unknown(`the policy ${textOf(hidden) ?? ''}, which is not in this assembly`, at);
  if (open) return unknown('the policies of the role', at);
  return pass(at);
}
