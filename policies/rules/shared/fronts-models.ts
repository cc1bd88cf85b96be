import { parseEmbeddedJson } from '../../template/embedded-json';
import { type ResourceGraph, referencesIn } from '../../template/graph';
import type { Ternary } from '../../template/ternary';
import { isList, isObject, isUndecided, textOf, type Value } from '../../template/value';
import type { Node, ResourceView } from '../../template/view';
import { roleMayInvokeModels } from './ai-invocation';

/** An integration of API Gateway straight with SageMaker or Bedrock. */
const AI_SERVICE = /:(runtime\.sagemaker|sagemaker[a-z.-]*|bedrock[a-z.-]*):(path|action)\//;

/**
 * Whether calls to an API, REST or HTTP, reach a model: by a direct integration, or a function that may invoke models.
 * Open where the definition of the API is not in the template.
 */
export function frontsModels(api: ResourceView, graph: ResourceGraph): Ternary {
  const uris = integrationsOf(api, graph).map((one) => one.get(one.has('Uri') ? 'Uri' : 'IntegrationUri'));
  if (uris.some((uri) => reachesModel(uri, graph))) return true;
  if (api.has('BodyS3Location')) return 'unknown';
  const body = api.get('Body');
  const definition = isObject(body) ? body : parseEmbeddedJson(body);
  if (definition === undefined) return isUndecided(body) ? 'unknown' : false;
  const described = integrationsIn(definition);
  if (described === undefined) return 'unknown';
  return described.some((integration) => isObject(integration) && reachesModel(integration['uri'], graph));
}

/** Whether methods are described by a definition, which no rule looks into. */
export function isDefinedByBody(api: ResourceView): boolean {
  return api.has('Body') || api.has('BodyS3Location');
}

function reachesModel(uri: Value, graph: ResourceGraph): boolean {
  if (AI_SERVICE.test(textOf(uri) ?? '')) return true;
  return referencesIn(uri).some(
    (reference) =>
      reference.target.type === 'AWS::Lambda::Function' &&
      roleMayInvokeModels(graph.view(reference.target), 'Role', graph) === true,
  );
}

/** The integrations anywhere in an OpenAPI definition; `undefined` where a part of it is not in the template. */
function integrationsIn(definition: Value): Value[] | undefined {
  if (isList(definition)) return together(definition.map(integrationsIn));
  if (!isObject(definition)) return [];
  return together(
    Object.entries(definition).map(([key, value]) => {
      if (key === 'x-amazon-apigateway-integration') return [value];
      // What a transform adds may be a path with an integration.
      return key.startsWith('Fn::') ? undefined : integrationsIn(value);
    }),
  );
}

function together(lists: readonly (Value[] | undefined)[]): Value[] | undefined {
  return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []);
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
