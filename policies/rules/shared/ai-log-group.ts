import { type ResourceGraph, referencesIn } from '../../template/graph';
import { textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';
import { isAiType } from '../ai-types';
import { roleMayInvokeModels } from './ai-invocation';

/** Names that AI services, or what delivers for them, give their log groups. */
const AI_NAME = /^\/aws\/(vendedlogs\/)?(sagemaker|bedrock|bedrock-agentcore)(\/|$)/i;

/**
 * Whether a log group may hold prompts, inputs or outputs of models: by its name, because an AI resource
 * or its log delivery writes to it, or because it is that of a function that invokes models.
 */
export function isAiLogGroup(group: ResourceView, graph: ResourceGraph): boolean {
  if (AI_NAME.test(textOf(group.get('LogGroupName')) ?? '')) return true;
  return graph.referrers(group).some((referrer) => {
    if (isAiType(referrer.type) || /^Custom::.*(Bedrock|SageMaker)/i.test(referrer.type)) return true;
    if (referrer.type === 'AWS::Lambda::Function')
      return (
        graph.names(referrer.get('LoggingConfig.LogGroup'), group) &&
        roleMayInvokeModels(referrer, 'Role', graph) === true
      );
    return referrer.type === 'AWS::Logs::DeliveryDestination' && deliversFromAi(referrer, graph);
  });
}

function deliversFromAi(destination: ResourceView, graph: ResourceGraph): boolean {
  const names = graph.referrers(destination, 'AWS::Logs::Delivery').map((one) => one.get('DeliverySourceName'));
  return graph
    .ofType('AWS::Logs::DeliverySource')
    .some(
      (source) =>
        names.some(
          (name) =>
            referencesIn(name).some((reference) => reference.target === source.raw) ||
            (textOf(name) !== undefined && textOf(name) === textOf(source.get('Name'))),
        ) && referencesIn(source.get('ResourceArn')).some((reference) => isAiType(reference.target.type)),
    );
}
