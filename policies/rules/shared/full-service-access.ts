import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { textOf, Unknown } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { RuleContext } from '../rule';
import { judgeGrants } from './granted';
import { PRINCIPAL_TYPES } from './principal-statements';

/**
 * Whether a principal or a policy grants all of one service, by AWS's full-access policy or by `service:*`.
 * What grants nothing of the service is not applicable.
 */
export function fullServiceAccess(
  resource: ResourceView,
  context: RuleContext,
  service: string,
  managedPolicy: RegExp,
): Outcome[] {
  const statements = judgeGrants(resource, context, {
    boundaryCounts: true,
    judge: (statement) => {
      const actions = statement.actions
        .map((action) => textOf(action)?.toLowerCase() ?? '')
        .filter((action) => action.startsWith(`${service}:`));
      if (actions.length === 0) return notApplicable();
      const full = actions.find((action) => action === `${service}:*`);
      return full === undefined ? pass(statement.at, actions[0]) : fail(statement.at, full);
    },
  });
  const attached = PRINCIPAL_TYPES.includes(resource.type) ? attachedPolicies(resource, managedPolicy) : [];
  const failures = [...attached, ...statements].filter((outcome) => outcome.verdict === 'fail');
  return failures.length > 0 ? failures : [all(...attached, ...statements)];
}

function attachedPolicies(principal: ResourceView, managedPolicy: RegExp): Outcome[] {
  const arns = principal.items('ManagedPolicyArns');
  if (!arns) return [principal.undecided('ManagedPolicyArns')];
  return arns.map((arn) => {
    const value = arn.get();
    if (managedPolicy.test(textOf(value) ?? '')) return fail(arn.at, value);
    return value instanceof Unknown ? unknown(value.reason, arn.at) : notApplicable();
  });
}
