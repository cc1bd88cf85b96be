import { Assembly, type AssemblyOptions } from '../../policies/template/assembly';
import { buildTemplate, type Counter } from '../../policies/template/build';
import { ResourceGraph } from '../../policies/template/graph';
import type { RawObject, StackIdentity } from '../../policies/template/template';
import type { ResourceView } from '../../policies/template/view';

/** An assembly of plain objects: each a template of one stack. */
export function assemblyOf(
  templates: Readonly<Record<string, Record<string, unknown>>>,
  options: Partial<AssemblyOptions> & { readonly stacks?: Readonly<Record<string, Partial<StackIdentity>>> } = {},
): Assembly {
  const counter: Counter = { next: 0 };
  return new Assembly({
    source: 'test',
    ...options,
    templates: Object.entries(templates).map(([name, template]) => {
      const text = JSON.stringify(template);
      return buildTemplate(
        `${name}.template.json`,
        text,
        JSON.parse(text) as RawObject,
        { stackName: name, ...options.stacks?.[name] },
        counter,
      );
    }),
  });
}

/** The view of a resource by its logical id. */
export function viewOf(assembly: Assembly, logicalId: string): { view: ResourceView; graph: ResourceGraph } {
  const graph = new ResourceGraph(assembly);
  const resource = assembly.resources.find((one) => one.logicalId === logicalId);
  if (!resource) throw new Error(`no resource ${logicalId}`);
  return { view: graph.view(resource), graph };
}
