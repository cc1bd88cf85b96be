import type { Outside, ResourceGraph } from '../../template/graph';
import { textOf, type Value } from '../../template/value';
import { ResourceView } from '../../template/view';

/** The log group that a reference, a name or an ARN names, ARNs with region and account left open included. */
export function logGroupOf(value: Value, graph: ResourceGraph): ResourceView | Outside | undefined {
  const found = graph.find(value, 'AWS::Logs::LogGroup');
  if (found === undefined || found instanceof ResourceView) return found;
  const name = /:log-group:(.+?)(:\*)?$/.exec(textOf(value) ?? '')?.[1];
  if (name === undefined) return found;
  const named = graph.ofType('AWS::Logs::LogGroup').filter((group) => textOf(group.get('LogGroupName')) === name);
  return named.length === 1 ? named[0] : found;
}
