import { isRawObject, type Raw, type RawObject } from '../../policies/template/template';

/**
 * Where two templates say different things: `Resources.Model.Properties.EnableNetworkIsolation`. Layout, the order of
 * keys, and JSON or YAML make no difference.
 *
 * Empty when both deploy the same.
 */
export function differences(judged: RawObject, deployed: RawObject): string[] {
  const places: string[] = [];
  compare(judged, deployed, '', places);
  return places.sort();
}

function compare(judged: Raw, deployed: Raw, at: string, places: string[]): void {
  if (isRawObject(judged) && isRawObject(deployed)) {
    for (const key of new Set([...Object.keys(judged), ...Object.keys(deployed)])) {
      const place = at === '' ? key : `${at}.${key}`;
      const here = Object.hasOwn(judged, key) ? judged[key] : undefined;
      const there = Object.hasOwn(deployed, key) ? deployed[key] : undefined;
      if (here === undefined) places.push(`${place} is deployed and was not judged`);
      else if (there === undefined) places.push(`${place} was judged and is not deployed`);
      else compare(here, there, place, places);
    }
  } else if (Array.isArray(judged) && Array.isArray(deployed) && judged.length === deployed.length) {
    for (const [index, item] of judged.entries()) compare(item, deployed[index], `${at}.${index}`, places);
  } else if (!same(judged, deployed)) places.push(`${at} differs`);
}

/** CloudFormation takes `true` and `"true"`, 7 and `"7"` for the same. */
function same(judged: Raw, deployed: Raw): boolean {
  if (typeof judged === 'object' || typeof deployed === 'object') return judged === deployed;
  return String(judged) === String(deployed);
}
