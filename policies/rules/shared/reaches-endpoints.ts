import type { ResourceGraph } from '../../template/graph';
import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import type { ResourceView } from '../../template/view';
import { reachableEndpoints } from './reachable-endpoints';

/** Whether a VPC reaches an endpoint of each of the services. */
export function reachesEndpoints(vpc: ResourceView, services: readonly string[], graph: ResourceGraph): Outcome {
  const reachable = reachableEndpoints(vpc, graph);
  const missing = services.filter((service) => !reachable.services.has(service));
  if (missing.length === 0) return pass();
  if (reachable.hidden !== undefined) return unknown(reachable.hidden);
  return fail(undefined, undefined, missing.join(', '));
}
