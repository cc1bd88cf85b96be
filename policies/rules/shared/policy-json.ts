import { parseEmbeddedJson } from '../../template/embedded-json';
import { isList, isObject, isUndecided, type ObjectValue, type Value } from '../../template/value';
import type { Node } from '../../template/view';

/**
 * The objects of a JSON document that a property holds as text or as it is: one, or a list of them.
 *
 * @returns `undefined` when the document is not known; nothing when there is none
 */
export function objectsOfJson(place: Node, path: string): ObjectValue[] | undefined {
  const value = place.get(path);
  const parsed: Value = isObject(value) || isList(value) ? value : parseEmbeddedJson(value);
  if (isObject(parsed)) return [parsed];
  if (isList(parsed)) return parsed.filter(isObject);
  return isUndecided(value) ? undefined : [];
}
