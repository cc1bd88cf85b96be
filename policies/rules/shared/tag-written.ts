import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { Imported, Pseudo, textOf, Unknown } from '../../template/value';
import type { ResourceView } from '../../template/view';
import { tagOf, tagProperty } from './tagged-ai-types';

/** Whether an AI resource carries a tag with a value. A parameter may be empty, so it is unknown. */
export function tagWritten(resource: ResourceView, key: string): Outcome {
  const at = resource.pathOf(tagProperty(resource.type));
  const value = tagOf(resource, key);
  if (value instanceof Unknown && !(value instanceof Imported) && !(value instanceof Pseudo))
    return unknown(value.reason, at);
  const text = textOf(value);
  return text === undefined || text.trim() === '' ? fail(at, undefined, `no tag '${key}'`) : pass(at, value);
}
