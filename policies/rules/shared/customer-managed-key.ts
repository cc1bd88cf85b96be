import { fail, type Outcome, pass, unknown } from '../../template/outcome';
import { Pseudo, Reference, Text, textOf, Unknown } from '../../template/value';
import type { Node } from '../../template/view';

const KEY_TYPES: readonly string[] = ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey', 'AWS::KMS::Alias'];

/**
 * Whether the property names a KMS key that the customer manages.
 *
 * An absent key and a key of AWS (`alias/aws/…`) fail: nobody here can limit, rotate or withdraw those.
 * A key that is written out passes; one that is imported or passed in is unknown, because it may be AWS's.
 */
export function customerManagedKey(place: Node, path: string): Outcome {
  const at = place.pathOf(path);
  const value = place.get(path);
  const text = textOf(value);
  if (text === undefined || text.trim() === '') return fail(at, value, 'no key is named');
  if (/(^|[:/])alias\/aws\//.test(text)) return fail(at, value, 'the key is one that AWS manages');
  if (value instanceof Reference)
    return isKey(value) ? pass(at, value) : unknown(`what ${value.target.logicalId} gives as the key`, at);
  if (value instanceof Unknown) return unknown(value.reason, at);
  if (value instanceof Text) {
    const open = value.parts.find((part) => typeof part !== 'string' && !(part instanceof Pseudo) && !isKey(part));
    return open === undefined ? pass(at, value) : unknown(String(open), at);
  }
  return typeof value === 'string' ? pass(at, value) : fail(at, value, 'no key is named');
}

function isKey(value: Unknown | Reference): boolean {
  return value instanceof Reference && KEY_TYPES.includes(value.target.type);
}
