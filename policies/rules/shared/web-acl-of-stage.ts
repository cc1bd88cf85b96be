import { type ResourceGraph, referencesIn } from '../../template/graph';
import { textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** Whether the assembly associates a web ACL with a stage of a REST API. */
export function hasWebAcl(stage: ResourceView, graph: ResourceGraph): boolean {
  const api = referencesIn(stage.get('RestApiId'))[0]?.target;
  const stageName = textOf(stage.get('StageName'));
  return graph.ofType('AWS::WAFv2::WebACLAssociation').some((association) => {
    const arn = association.get('ResourceArn');
    const targets = referencesIn(arn).map((reference) => reference.target);
    if (targets.includes(stage.raw)) return true;
    const text = textOf(arn) ?? '';
    return (
      stageName !== undefined &&
      text.endsWith(`/stages/${stageName}`) &&
      (api ? targets.includes(api) : text.includes(`/restapis/${textOf(stage.get('RestApiId'))}/`))
    );
  });
}
