import { all, fail, type Outcome, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** Whether a resource stays when it leaves its stack, or when an update replaces it. */
export function retainedOnDeletion(resource: ResourceView): Outcome {
  return all(kept(resource, 'DeletionPolicy'), kept(resource, 'UpdateReplacePolicy'));
}

function kept(resource: ResourceView, attribute: 'DeletionPolicy' | 'UpdateReplacePolicy'): Outcome {
  const value = resource.attribute(attribute);
  if (isUndecided(value)) return unknown(textOf(value) ?? attribute);
  const text = textOf(value);
  return text === 'Retain' || text === 'RetainExceptOnCreate'
    ? pass(undefined, value)
    : fail(undefined, value, `${attribute} is ${text ?? 'not set'}`);
}
