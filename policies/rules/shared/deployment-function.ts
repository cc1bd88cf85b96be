import type { ResourceGraph } from '../../template/graph';
import { ResourceView } from '../../template/view';
import { servesCustomResourcesOnly } from './custom-resource-role';

/** Whether a function only answers custom resources: it runs during deployments, and on nobody's input. */
export function runsInDeploymentsOnly(handler: ResourceView, graph: ResourceGraph): boolean {
  const role = graph.role(handler.get('Role'));
  return role instanceof ResourceView && servesCustomResourcesOnly(role, graph);
}
