import { notApplicable, type Outcome } from '../../template/outcome';
import { isUndecided } from '../../template/value';
import type { Node } from '../../template/view';
import { customerManagedKey } from './customer-managed-key';
import { hasLocalStorage } from './local-storage-instances';
import { placesAt } from './places-at';

/**
 * Whether the volume of an instance is encrypted under a key of the customer.
 *
 * Instances with local storage take no key, so that the question does not arise; where a parameter
 * chooses the instance type, a missing key may be right or wrong.
 *
 * @param keyPath where the key is named, below `place`
 * @param instanceTypePaths where the types of the instances that share the key stand, below `place`; `*` for list items
 */
export function volumeKey(place: Node, keyPath: string, ...instanceTypePaths: readonly string[]): Outcome {
  const key = customerManagedKey(place, keyPath);
  if (key.verdict !== 'fail' || place.has(keyPath)) return key;
  for (const path of instanceTypePaths) {
    const types = placesAt(place, path);
    if (!types) return place.undecided(path.slice(0, path.indexOf('.*')));
    for (const place of types) {
      const type = place.get();
      if (isUndecided(type)) return place.undecided();
      if (typeof type === 'string' && hasLocalStorage(type))
        return notApplicable(`${type} has local storage, encrypted by its hardware; SageMaker takes no key for it`);
    }
  }
  return key;
}
