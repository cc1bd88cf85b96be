import type { Outside, ResourceGraph } from '../../template/graph';
import { fail, notApplicable, type Outcome, pass, unknown } from '../../template/outcome';
import { type Node, ResourceView } from '../../template/view';

/**
 * Asks a question of the bucket that a property names, and answers it on the resource that names it.
 *
 * A bucket that is not in the assembly cannot be seen: unknown. A property that names none is not applicable.
 *
 * @param path property that holds a bucket's name, ARN or `s3://` URI, below `place`
 */
export function ofBucket(
  graph: ResourceGraph,
  place: Node,
  path: string,
  question: (bucket: ResourceView) => Outcome,
): Outcome {
  return ofNamed(graph.bucket(place.get(path)), 'bucket', place, path, question);
}

/**
 * Asks a question of the role that a property names, and answers it on the resource that names it.
 *
 * A role that is not in the assembly cannot be seen: unknown. A property that names none is not applicable.
 *
 * @param path property that holds a role's name or ARN, below `place`
 */
export function ofRole(
  graph: ResourceGraph,
  place: Node,
  path: string,
  question: (role: ResourceView) => Outcome,
): Outcome {
  return ofNamed(graph.role(place.get(path)), 'role', place, path, question);
}

function ofNamed(
  named: ResourceView | Outside | undefined,
  word: string,
  place: Node,
  path: string,
  question: (resource: ResourceView) => Outcome,
): Outcome {
  const at = place.pathOf(path);
  if (named === undefined) return notApplicable(`no ${word} is named`);
  if (!(named instanceof ResourceView)) return unknown(`the ${word} behind ${named.reason}`, at);
  const answer = question(named);
  if (answer.verdict === 'pass') return pass(at, place.get(path));
  const about = `${word} ${named.logicalId}`;
  if (answer.verdict === 'unknown') return unknown(`${answer.detail} (${about})`, at);
  if (answer.verdict === 'not applicable') return answer;
  return fail(at, place.get(path), answer.detail ? `${about}: ${answer.detail}` : about);
}
