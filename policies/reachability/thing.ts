import type { ResourceGraph } from '../template/graph';
import { Imported, Reference, Text, textOf, Unknown, type Value } from '../template/value';
import type { ResourceView } from '../template/view';

/** A part of a network that a template names: a resource of the assembly, or an id of something outside. */
export interface Thing {
  /** Equal for two values that name the same part. */
  readonly key: string;
  /** Its name for a person. */
  readonly label: string;
  /** The resource, where the assembly holds it. */
  readonly view?: ResourceView;
}

/** Parts that a VPC makes with itself: they are named through it. */
const MADE_BY_VPC = new Set(['DefaultSecurityGroup', 'DefaultNetworkAcl']);

/**
 * What a value names.
 *
 * @param owner the resource in whose template the value stands
 * @param types the types that may be meant; a reference to another type names something that cannot be seen
 * @returns `undefined` when the value is absent or no name
 */
export function thingOf(value: Value, owner: ResourceView, ...types: readonly string[]): Thing | undefined {
  const found = reference(value);
  if (found) {
    const { target, attribute } = found;
    if (attribute !== undefined && MADE_BY_VPC.has(attribute))
      return { key: `#${target.index}.${attribute}`, label: `${attribute} of ${target.logicalId}` };
    if (types.includes(target.type)) return { key: `#${target.index}`, label: target.logicalId, view: undefined };
    return { key: `#${target.index} ${attribute ?? ''}`, label: `${found}` };
  }
  if (value instanceof Imported) return { key: value.reason, label: value.reason };
  if (value instanceof Unknown || value instanceof Text) {
    // A parameter is one thing in the whole template; of any other open value nobody knows whether two are the same.
    const text = textOf(value)!;
    const scope =
      /^\$\{(parameter|AWS::)/.test(text) || value instanceof Text ? owner.template.file : `#${owner.raw.index}`;
    return { key: `${scope} ${text}`, label: value instanceof Unknown ? value.reason : text };
  }
  const text = textOf(value);
  return text === undefined || text === '' ? undefined : { key: text, label: text };
}

function reference(value: Value): Reference | undefined {
  if (value instanceof Reference) return value;
  if (value instanceof Text) return value.parts.find((part): part is Reference => part instanceof Reference);
  return undefined;
}

/** The thing that a resource is. */
export function thingOfView(view: ResourceView): Thing {
  return { key: `#${view.raw.index}`, label: view.logicalId, view };
}

/**
 * The resource that a key stands for.
 *
 * @param type the type that it must have, if only one will do
 */
export function viewAt(key: string | undefined, graph: ResourceGraph, type?: string): ResourceView | undefined {
  const index = /^#(\d+)$/.exec(key ?? '')?.[1];
  const resource = index === undefined ? undefined : graph.assembly.resources[Number(index)];
  return resource && (type === undefined || resource.type === type) ? graph.view(resource) : undefined;
}
