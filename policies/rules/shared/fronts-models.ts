import { type ResourceGraph, referencesIn } from '../../template/graph';
import { textOf } from '../../template/value';
import type { Node, ResourceView } from '../../template/view';
import { roleMayInvokeModels } from './ai-invocation';

/** An integration of API Gateway straight with SageMaker or Bedrock. */
const AI_SERVICE = /:(runtime\.sagemaker|sagemaker[a-z.-]*|bedrock[a-z.-]*):(path|action)\//;

/** Whether calls to an API, REST or HTTP, reach a model: by a direct integration, or a function that may invoke models. */
export function frontsModels(api: ResourceView, graph: ResourceGraph): boolean {
  return integrationsOf(api, graph).some((integration) => {
    const uri = integration.get(integration.has('Uri') ? 'Uri' : 'IntegrationUri');
    if (AI_SERVICE.test(textOf(uri) ?? '')) return true;
    return referencesIn(uri).some(
      (reference) =>
        reference.target.type === 'AWS::Lambda::Function' &&
        roleMayInvokeModels(graph.view(reference.target), 'Role', graph) === true,
    );
  });
}

/** The methods of a REST API. */
export function methodsOf(api: ResourceView, graph: ResourceGraph): ResourceView[] {
  return graph.referrers(api, 'AWS::ApiGateway::Method').filter((method) => graph.names(method.get('RestApiId'), api));
}

function integrationsOf(api: ResourceView, graph: ResourceGraph): Node[] {
  if (api.type === 'AWS::ApiGateway::RestApi') return methodsOf(api, graph).map((method) => method.node('Integration'));
  return graph
    .referrers(api, 'AWS::ApiGatewayV2::Integration')
    .filter((integration) => graph.names(integration.get('ApiId'), api));
}
