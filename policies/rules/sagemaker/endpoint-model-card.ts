import type { Outside, ResourceGraph } from '../../template/graph';
import { fail, pass, unknown } from '../../template/outcome';
import { isList, isObject, Pseudo, textOf, Unknown, type Value } from '../../template/value';
import type { ResourceView } from '../../template/view';
import type { Rule } from '../rule';
import { configurationOf, containersOf, isSeen, modelsOf } from '../shared/deployed-model';

export const endpointModelCard: Rule = {
  id: 'SageMakerEndpointModelCard',
  appliesTo: ['AWS::SageMaker::Endpoint'],
  severity: 'error',
  problem: 'no model card describes the model that the endpoint serves',
  fix: "Add an 'AWS::SageMaker::ModelCard' whose content names the model, its package or the endpoint.",
  controls: {
    'iso42001:A.6.2.7': {
      why: 'The technical description of the model in operation is deployed with it.',
      as: 'partial',
    },
    'iso42001:A.6.2.3': { why: 'The card records what the model was built for, from and how.', as: 'partial' },
    'iso42001:A.8.2': { why: 'The card is what users can be given about the system.', as: 'supporting' },
    'iso27001:A.5.37': {
      why: 'Operators find what the model is and what it is for beside the endpoint.',
      as: 'supporting',
    },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-cards.html',
  check: (endpoint, { graph }) => {
    const at = endpoint.pathOf('EndpointConfigName');
    const configuration = configurationOf(endpoint, graph);
    const found = isSeen(configuration) ? modelsOf(configuration, graph) : [];
    const models = found.filter(isSeen);
    const packages = models.flatMap((model) => packagesOf(model));
    const cards = graph.ofType('AWS::SageMaker::ModelCard').map((card) => card.get('Content'));
    const subjects = [endpoint, ...models];
    if (cards.some((content) => namesOne(content, subjects, packages, graph))) return pass();
    if (packages.some((name) => hasCard(graph.find(name, 'AWS::SageMaker::ModelPackage')))) return pass();
    if (configuration && !isSeen(configuration))
      return unknown(`the endpoint configuration behind ${configuration.reason}`, at);
    if (found.length > models.length) return unknown('a model that is not in this assembly', at);
    if (cards.some(hasOpenValue)) return unknown('what a model card names', at);
    const given = subjects.find((subject) => graph.hasGivenName(subject));
    if (cards.length > 0 && given) return unknown(`the name of ${given.logicalId}`, at);
    // A package of another stack may carry its card.
    if (packages.some((name) => !isSeen(graph.find(name, 'AWS::SageMaker::ModelPackage'))))
      return unknown('a model package that is not in this assembly, which may have a card of its own', at);
    return fail();
  },
};

function packagesOf(model: ResourceView): Value[] {
  return (containersOf(model) ?? [])
    .map((container) => container.get('ModelPackageName'))
    .filter((name) => textOf(name) !== undefined && name !== '');
}

function hasCard(found: ResourceView | Outside | undefined): boolean {
  return isSeen(found) && found.has('ModelCard.ModelCardContent');
}

/** Whether a value inside a card's content names one of the resources or packages. */
function namesOne(
  content: Value,
  subjects: readonly ResourceView[],
  packages: readonly Value[],
  graph: ResourceGraph,
): boolean {
  if (isList(content)) return content.some((item) => namesOne(item, subjects, packages, graph));
  if (isObject(content)) return Object.values(content).some((item) => namesOne(item, subjects, packages, graph));
  const text = textOf(content);
  if (text === undefined || text === '') return false;
  if (packages.some((name) => textOf(name) === text)) return true;
  return subjects.some((subject) => graph.names(content, subject));
}

function hasOpenValue(content: Value): boolean {
  if (isList(content)) return content.some(hasOpenValue);
  if (isObject(content)) return Object.values(content).some(hasOpenValue);
  return content instanceof Unknown && !(content instanceof Pseudo);
}
