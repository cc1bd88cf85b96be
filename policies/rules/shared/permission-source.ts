import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { isParameter, Reference, Text, textOf, type Value } from '../../template/value';
import type { ResourceView } from '../../template/view';

/** A hole that a parameter fills, as one character that no ARN has. */
const GIVEN = '\uE001';

/**
 * Whether the `SourceArn` of a permission of Lambda names one account, or one resource of a kind whose ARNs have no
 * account, such as a bucket. `arn:aws:s3:::*` is anybody's bucket.
 */
export function namesSource(permission: ResourceView): Outcome {
  const present = permission.present('SourceArn');
  if (present.verdict !== 'pass') return present;
  const value = permission.get('SourceArn');
  const text = readable(value);
  // What begins with the ARN of a resource is of that resource.
  if (!/^(arn:|.*[*?])/.test(text)) return present;
  const [, , , , account, ...rest] = text.split(':');
  if (account === undefined) return fail('SourceArn', value);
  if (account === GIVEN) return unknown('the account of the source', 'SourceArn');
  const name = account === '' ? (rest.join(':').split('/')[0] ?? '') : account;
  if (account === '' && name.includes(GIVEN)) return unknown('the name of the source', 'SourceArn');
  return name === '' || /[*?]/.test(name) ? fail('SourceArn', value) : pass('SourceArn', value);
}

function readable(value: Value): string {
  if (!(value instanceof Text)) return textOf(value) ?? '';
  const [first] = value.parts;
  if (first instanceof Reference) return '';
  return value.parts.map((part) => (typeof part === 'string' ? part : isParameter(part) ? GIVEN : 'known')).join('');
}
