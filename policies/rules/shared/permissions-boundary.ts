import type { ResourceGraph } from '../../template/graph';
import type { Statement } from '../../template/statement';
import { ResourceView } from '../../template/view';
import { holdersOf } from './principal-statements';

/**
 * The statements of a principal's permissions boundary.
 *
 * @returns `none` without a boundary, `hidden` when it has one that the assembly does not show
 */
export function boundaryOf(principal: ResourceView, graph: ResourceGraph): Statement[] | 'none' | 'hidden' {
  if (principal.type === 'AWS::IAM::Group' || !principal.has('PermissionsBoundary')) return 'none';
  const policy = graph.find(principal.get('PermissionsBoundary'), 'AWS::IAM::ManagedPolicy');
  if (policy === undefined) return 'none';
  if (!(policy instanceof ResourceView)) return 'hidden';
  return graph.statements(policy.node('PolicyDocument')) ?? 'hidden';
}

/**
 * Whether a managed policy only serves as a permissions boundary. It then grants nothing: its allow
 * statements are a ceiling, and a ceiling on `*` is not a permission on `*`.
 */
export function isOnlyBoundary(policy: ResourceView, graph: ResourceGraph): boolean {
  if (policy.type !== 'AWS::IAM::ManagedPolicy') return false;
  const holders = holdersOf(policy, graph);
  if (holders.known.length > 0 || holders.others) return false;
  return graph
    .referrers(policy, 'AWS::IAM::Role', 'AWS::IAM::User')
    .some((principal) => graph.names(principal.get('PermissionsBoundary'), policy));
}
