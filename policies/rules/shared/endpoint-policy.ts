import type { ResourceGraph } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { coversAllResources, isAllow, type Statement } from '../../template/statement';
import { textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import { eachStatement } from './each-statement';
import { isNarrowedBy } from './narrowing-condition';

/** Keys that leave only known identities or known resources of a statement on everything. */
const LIMITS = [
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:ResourceAccount',
  'aws:ResourceOrgID',
  'aws:ResourceOrgPaths',
];

/** Whether an endpoint's policy limits what passes. Without a policy of its own everything does. */
export function limitsTraffic(endpoint: ResourceView, graph: ResourceGraph): Outcome {
  const present = endpoint.present('PolicyDocument');
  if (present.verdict === 'fail') return fail(present.at, undefined, 'it has no policy');
  return eachStatement(endpoint.node('PolicyDocument'), graph, judge);
}

function judge(statement: Statement): Outcome {
  if (!isAllow(statement)) return notApplicable();
  const actions = statement.actions.map((action) => textOf(action));
  const wide = actions.some((action) => action === '*' || action?.endsWith(':*')) || statement.notActions.length > 0;
  const everywhere = statement.notResources.length > 0 || coversAllResources(statement);
  if (!wide || everywhere === false || isNarrowedBy(statement, ...LIMITS)) return pass(statement.at);
  if (statement.undecided !== undefined) return unknown(statement.undecided, statement.at);
  if (everywhere === 'unknown') return unknown('the resources of the policy', statement.at);
  return fail(statement.at, actions[0], 'everything is allowed on everything');
}
