import type { Outcome } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { ResourceView } from '../../template/view';

/**
 * Whether a GuardDuty detector has a feature on, by its list of features or by the older data sources.
 *
 * @param dataSource path below `DataSources` that switches the same on
 * @returns `undefined` when the detector says nothing of it
 */
export function detectorFeature(detector: ResourceView, name: string, dataSource?: string): Outcome | undefined {
  const features = detector.items('Features');
  if (!features) return detector.undecided('Features');
  const feature = features.find((one) => textOf(one.get('Name')) === name);
  if (feature) return feature.equals('Status', 'ENABLED');
  const path = dataSource === undefined ? undefined : `DataSources.${dataSource}`;
  if (path !== undefined && detector.has(path)) return detector.isTrue(path);
  const open = features.find((one) => isUndecided(one.get('Name')));
  return open?.undecided('Name');
}
