import { type ResourceGraph, referencesIn } from '../../template/graph';
import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { allOf, type Ternary } from '../../template/ternary';
import { sameText, textOf, Unknown } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** Whether the assembly associates a web ACL with a stage of a REST API. */
export function behindWebAcl(stage: ResourceView, graph: ResourceGraph): Outcome {
  const associations = graph.ofType('AWS::WAFv2::WebACLAssociation');
  const answers = associations.map((association) => isWith(association, stage));
  if (answers.includes(true)) return pass();
  const open = associations[answers.indexOf('unknown')];
  return open ? unknown(`what ${open.logicalId} is associated with`) : fail();
}

function isWith(association: ResourceView, stage: ResourceView): Ternary {
  const arn = association.get('ResourceArn');
  if (arn instanceof Unknown) return 'unknown';
  const targets = referencesIn(arn).map((reference) => reference.target);
  if (targets.includes(stage.raw)) return true;
  const [, api, name] = /\/restapis\/([^/]+)\/stages\/([^/]+)$/.exec(textOf(arn) ?? '') ?? [];
  const made = referencesIn(stage.get('RestApiId'))[0]?.target;
  return allOf(
    sameText(name, stage.get('StageName')),
    made ? targets.includes(made) : sameText(api, stage.get('RestApiId')),
  );
}
