import type { ResourceGraph } from '../../template/graph';
import type { ResourceView } from '../../template/view';

/**
 * Whether a role is that of functions which only serve custom resources: it acts during deployments,
 * with what the template says, and not on anybody's input.
 */
export function servesCustomResourcesOnly(role: ResourceView, graph: ResourceGraph): boolean {
  if (role.type !== 'AWS::IAM::Role') return false;
  const functions = graph
    .referrers(role, 'AWS::Lambda::Function')
    .filter((candidate) => graph.names(candidate.get('Role'), role));
  return functions.length > 0 && functions.every((candidate) => answersCustomResource(candidate, graph, 0));
}

function answersCustomResource(handler: ResourceView, graph: ResourceGraph, depth: number): boolean {
  return graph.referrers(handler).some((referrer) => {
    if (/^(Custom::|AWS::CloudFormation::CustomResource$)/.test(referrer.type))
      return graph.names(referrer.get('ServiceToken'), handler);
    // CDK's provider framework: its own function answers, and calls the handler.
    return depth === 0 && referrer.type === 'AWS::Lambda::Function' && answersCustomResource(referrer, graph, 1);
  });
}
