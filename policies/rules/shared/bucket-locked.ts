import { all, any, type Outcome } from '../../template/outcome';
import type { ResourceView } from '../../template/view';

/** Whether a bucket locks each new object for a time, in either mode. */
export function bucketLockedByDefault(bucket: ResourceView): Outcome {
  const retention = 'ObjectLockConfiguration.Rule.DefaultRetention';
  return all(
    bucket.isTrue('ObjectLockEnabled'),
    bucket.equals(`${retention}.Mode`, 'GOVERNANCE', 'COMPLIANCE'),
    any(bucket.atLeast(`${retention}.Days`, 1), bucket.atLeast(`${retention}.Years`, 1)),
  );
}
