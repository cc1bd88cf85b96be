import type { Outside, ResourceGraph } from '../../template/graph';
import { type Node, ResourceView } from '../../template/view';

/** The configuration that an endpoint runs; `Outside` when it is not in the assembly. */
export function configurationOf(endpoint: ResourceView, graph: ResourceGraph): ResourceView | Outside | undefined {
  return graph.find(endpoint.get('EndpointConfigName'), 'AWS::SageMaker::EndpointConfig');
}

/** The production and shadow variants of an endpoint configuration; `undefined` when they are not known. */
export function variantsOf(configuration: ResourceView): Node[] | undefined {
  const production = configuration.items('ProductionVariants');
  const shadow = configuration.items('ShadowProductionVariants');
  return production && shadow ? [...production, ...shadow] : undefined;
}

/** The models that an endpoint configuration runs; `Outside` among them for those that are not in the assembly. */
export function modelsOf(configuration: ResourceView, graph: ResourceGraph): (ResourceView | Outside)[] {
  const models: (ResourceView | Outside)[] = [];
  for (const variant of variantsOf(configuration) ?? []) {
    const model = graph.find(variant.get('ModelName'), 'AWS::SageMaker::Model');
    if (model !== undefined && !models.includes(model)) models.push(model);
  }
  return models;
}

/** The places of a model that describe a container. */
export function containersOf(model: Node): Node[] | undefined {
  const containers = model.items('Containers');
  if (!containers) return undefined;
  return model.has('PrimaryContainer') ? [model.node('PrimaryContainer'), ...containers] : containers;
}

/** Whether a found resource can be seen. */
export function isSeen(found: ResourceView | Outside | undefined): found is ResourceView {
  return found instanceof ResourceView;
}
