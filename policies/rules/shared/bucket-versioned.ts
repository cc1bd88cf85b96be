import type { Outcome } from '../../template/outcome';
import type { ResourceView } from '../../template/view';

/** Whether a bucket keeps earlier versions of its objects. */
export function bucketVersioned(bucket: ResourceView): Outcome {
  return bucket.equals('VersioningConfiguration.Status', 'Enabled');
}
