import { observe } from '../judge/observe';
import { type ResourceGraph, referencesIn } from '../template/graph';
import type { Resource } from '../template/template';
import { DynamicReference, Imported, Parameter, Pseudo, Reference, Text, textOf, Unknown } from '../template/value';
import { type Node, ResourceView } from '../template/view';
import type { AtRestState } from './inventory';

const KEY_TYPES: readonly string[] = ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey', 'AWS::KMS::Alias'];

/** What a property that names a key says. */
export interface NamedKey {
  readonly state: AtRestState;
  /** The key, where the templates make it. */
  readonly key?: Resource;
  readonly detail?: string;
}

/**
 * The key that a property names; `undefined` when it names none.
 *
 * A key that comes from outside is told apart from one that is not known: a parameter, an import or an ARN names a key,
 * whoever manages it, whereas the result of a custom resource may be anything.
 */
export function namedKey(place: Node, path: string, graph: ResourceGraph): NamedKey | undefined {
  const value = place.get(path);
  const text = textOf(value)?.trim();
  if (value === undefined || value === null || text === '') return undefined;
  if (text === undefined) return { state: 'unknown', detail: 'a value that is no name' };
  const shown = String(observe(value, place.pathOf(path)) ?? text);
  const managed = /(?:^|[:/])(alias\/aws\/[^:]*)$/.exec(text)?.[1];
  if (managed !== undefined) return { state: 'AWS managed key', detail: managed };
  const foreign = referencesIn(value).find((reference) => !KEY_TYPES.includes(reference.target.type));
  if (foreign) return { state: 'unknown', detail: `what ${foreign.target.logicalId} gives as the key` };
  const found = graph.key(value);
  if (found instanceof ResourceView) return { state: 'key of the templates', key: found.raw };
  if (value instanceof Reference)
    return { state: 'key outside', detail: `the key behind the alias ${value.target.logicalId}` };
  if (value instanceof Unknown) return fromOutside(value);
  if (value instanceof Text) {
    const open = value.parts.find((part): part is Unknown => part instanceof Unknown && !(part instanceof Pseudo));
    return open === undefined ? { state: 'key outside', detail: `written out: ${shown}` } : fromOutside(open);
  }
  return { state: 'key outside', detail: `written out: ${shown}` };
}

function fromOutside(value: Unknown): NamedKey {
  const { reason } = value;
  if (value instanceof Imported) return { state: 'key outside', detail: `imported: ${reason}` };
  if (value instanceof DynamicReference || value instanceof Parameter) return { state: 'key outside', detail: reason };
  return { state: 'unknown', detail: reason };
}
