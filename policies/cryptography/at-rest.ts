import { placesAt } from '../rules/shared/places-at';
import type { ResourceGraph } from '../template/graph';
import { own, type Resource } from '../template/template';
import type { Node, ResourceView } from '../template/view';
import { type PlaceOfType, placesOf } from './at-rest-places';
import type { Cases } from './cases';
import { AT_REST_STATES, type AtRestPlace, type AtRestState } from './inventory';
import { keyPaths } from './key-property';
import { type NamedKey, namedKey } from './named-key';

/** Types that speak of keys and hold nothing, and third parties' types, whose properties may mean anything. */
const NO_HOLDER =
  /^(?!AWS::|embedded:)|^AWS::(KMS|IAM|CloudFormation|Config::(ConfigRule|ConformancePack)|Serverless|PaymentCryptography)::?/;

/** One place in one case. */
export interface PlaceInCase extends NamedKey {
  readonly at: string;
}

/** Paths of key properties that stand in a resource, where it has places at all; computed once for all cases. */
export interface HolderPaths {
  readonly typed: readonly PlaceOfType[];
  readonly named: readonly string[];
}

/** What of a resource is looked at; `undefined` when it has no place with a key and can have none that is known of. */
export function holderPaths(resource: Resource): HolderPaths | undefined {
  return pathsOf(resource.type, own(resource.raw, 'Properties'));
}

/** The same of a job inside a definition, whose properties are resolved already. */
export function jobPaths(job: ResourceView): HolderPaths | undefined {
  return pathsOf(job.type, job.get());
}

function pathsOf(type: string, properties: Parameters<typeof keyPaths>[0]): HolderPaths | undefined {
  const typed = placesOf(type) ?? NO_PLACES;
  if (typed.length === 0 && NO_HOLDER.test(type)) return undefined;
  const named = keyPaths(properties);
  return typed.length === 0 && named.length === 0 ? undefined : { typed, named };
}

const NO_PLACES: readonly PlaceOfType[] = [];

/** The places of a resource in one case. */
export function placesInCase(view: ResourceView, { typed, named }: HolderPaths, graph: ResourceGraph): PlaceInCase[] {
  const found = new Map<string, PlaceInCase>();
  for (const place of typed) for (const one of typedPlaces(view, place, graph)) found.set(one.at, one);
  for (const path of named) {
    if (found.has(path)) continue;
    const key = namedKey(view, path, graph);
    if (key) found.set(path, { at: path, ...key });
  }
  return [...found.values()];
}

function typedPlaces(view: ResourceView, place: PlaceOfType, graph: ResourceGraph): PlaceInCase[] {
  const dot = place.key.lastIndexOf('.');
  const [container, leaf] = [place.key.slice(0, Math.max(0, dot)), place.key.slice(dot + 1)];
  const parents = placesAt(view, container);
  if (!parents) return [{ at: place.key, state: 'unknown', detail: 'a list that is known at deployment' }];
  return parents.flatMap((parent) => {
    if ((place.optional && parent.get() === undefined) || place.keeps?.(parent) === false) return [];
    return [{ at: parent.pathOf(leaf), ...answerOf(view, parent, leaf, place, graph) }];
  });
}

function answerOf(view: ResourceView, parent: Node, leaf: string, place: PlaceOfType, graph: ResourceGraph): NamedKey {
  const before = place.first?.(parent, view);
  if (before) return before;
  const key = namedKey(parent, leaf, graph);
  if (key) return key;
  return typeof place.without === 'function' ? place.without(parent, view) : place.without;
}

/** The places of all cases: what the cases agree on, and `unknown` with what they differ by where they do not. */
export function mergePlaces(
  { answers, dependsOn }: Cases<readonly PlaceInCase[]>,
  keyAt: ReadonlyMap<Resource, number>,
): AtRestPlace[] {
  const byPlace = new Map<string, PlaceInCase[]>();
  for (const places of answers)
    for (const place of places) byPlace.set(place.at, [...(byPlace.get(place.at) ?? []), place]);
  return [...byPlace].map(([at, places]) => {
    const states = [...new Set(places.map((place) => place.state))];
    const keys = [...new Set(places.flatMap((place) => (place.key ? [keyAt.get(place.key)!] : [])))];
    const details = [...new Set(places.flatMap((place) => (place.detail === undefined ? [] : [place.detail])))];
    if (states.length > 1) return { at, state: 'unknown', keys, detail: `${states.join(' or ')}, by ${dependsOn}` };
    const detail = keys.length > 1 ? `by ${dependsOn}` : details.join(', ');
    return { at, state: states[0]!, keys, ...(detail === '' ? {} : { detail }) };
  });
}

/** The state of the place that is least known. */
export function leastKnown(places: readonly AtRestPlace[]): AtRestState {
  return AT_REST_STATES.find((state) => places.some((place) => place.state === state)) ?? 'unknown';
}
