import type { ResourceGraph } from '../../template/graph';
import { allOf, type Ternary } from '../../template/ternary';
import { textIs } from '../../template/value';
import type { ResourceView } from '../../template/view';

/**
 * Whether AWS Config alone invokes a function: the code of a custom rule. It reads settings of the account through AWS
 * APIs and handles no data of the system, and AWS Config shows a failed run itself and asks again.
 */
export function answersAwsConfig(handler: ResourceView, graph: ResourceGraph): Ternary {
  const principals = graph
    .referrers(handler, 'AWS::Lambda::Permission')
    .filter((permission) => graph.names(permission.get('FunctionName'), handler))
    .map((permission) => textIs(permission.get('Principal'), (principal) => principal === 'config.amazonaws.com'));
  return principals.length > 0 && allOf(...principals);
}
