import { all, fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { coversAllResources, isWholeService } from '../../template/statement';
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
      const named = statement.actions.filter((action) => textOf(action)?.toLowerCase().startsWith(`${service}:`));
      const full = named.find((action) => isWholeService(action, service));
      if (full !== undefined) return fail(statement.at, full);
      // A pattern over more than the service is for its resources where it is for all.
      const wider = statement.actions.find((action) => isWholeService(action, service));
      const everywhere = wider !== undefined && coversAllResources(statement);
      if (everywhere === true) return fail(statement.at, wider);
      if (everywhere === 'unknown') return unknown('the resources of the policy', statement.at);
      return named.length === 0 ? notApplicable() : pass(statement.at, named[0]);
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
