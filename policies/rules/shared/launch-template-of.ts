import { Outside, type ResourceGraph } from '../../template/graph';
import { textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** The launch template that an instance starts from, by its id or its name; `undefined` when it names none. */
export function launchTemplateOf(instance: ResourceView, graph: ResourceGraph): ResourceView | Outside | undefined {
  const id = instance.get('LaunchTemplate.LaunchTemplateId');
  if (id !== undefined) return graph.find(id, 'AWS::EC2::LaunchTemplate');
  const name = textOf(instance.get('LaunchTemplate.LaunchTemplateName'));
  if (name === undefined) return undefined;
  const named = graph
    .ofType('AWS::EC2::LaunchTemplate')
    .filter((template) => textOf(template.get('LaunchTemplateName')) === name);
  return named.length === 1 ? named[0] : new Outside(`the launch template ${name}, which is not in this assembly`);
}
