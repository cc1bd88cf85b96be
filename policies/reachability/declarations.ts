import type { ResourceGraph } from '../template/graph';
import { isList, isObject, isUndecided, textOf, type Value } from '../template/value';
import type { ResourceView } from '../template/view';
import { ALL_TRAFFIC, either, NO_TRAFFIC, type Traffic, trafficOf } from './traffic';

/** Kinds of destinations. */
export const DESTINATION_KINDS = [
  'internet',
  'zone',
  'service',
  'gateway',
  'network',
  'service-network',
  'resource',
] as const;
export type DestinationKind = (typeof DESTINATION_KINDS)[number];

/** One thing that a zone is meant to reach. */
export interface Declared {
  readonly kind: DestinationKind;
  /** Name of the zone, service, service network or resource, a block, or a host of the internet (`*` for every host). */
  readonly destination: string;
  readonly traffic: Traffic;
}

/** A zone that a template declares, on the security group that its workloads carry. */
export interface DeclaredZone {
  readonly name: string;
  readonly group: ResourceView;
  /** Ids of its subnets. */
  readonly subnets: readonly Value[];
  readonly declared: readonly Declared[];
  /** Why the declaration cannot be read in full. */
  readonly unreadable?: string;
}

/** Key of the metadata that declares a zone. */
export const DECLARATION = 'DeclaredReachability';

/** The zones that the templates of an assembly declare. */
export function declaredZones(graph: ResourceGraph): DeclaredZone[] {
  return graph.ofType('AWS::EC2::SecurityGroup').flatMap((group) => declaredOn(group) ?? []);
}

/** The zone that a security group declares. */
export function declaredOn(group: ResourceView): DeclaredZone | undefined {
  const metadata = group.attribute('Metadata');
  const declaration = isObject(metadata) ? metadata[DECLARATION] : undefined;
  if (!isObject(declaration)) return undefined;
  const name = textOf(declaration['Zone']);
  if (name === undefined || name === '') return undefined;
  const subnets = declaration['Subnets'];
  const destinations = declaration['Destinations'];
  const items = isList(destinations) ? destinations : [];
  const read = items.map((item) => readOne(item, name));
  const readable = isList(destinations) && read.every((one) => one !== undefined);
  return {
    name,
    group,
    subnets: isList(subnets) ? subnets : isUndecided(subnets) ? [subnets] : [],
    declared: read.filter((one) => one !== undefined),
    unreadable: readable ? undefined : `the declaration of ${name}, which cannot be read in full`,
  };
}

function readOne(item: Value, zone: string): Declared | undefined {
  if (!isObject(item)) return undefined;
  // A part that is known at deployment alone is not left out: it would mean everything.
  if (Object.values(item).some(isUndecided)) return undefined;
  const field = (name: string) => textOf(item[name]);
  return declaredFrom(field('Kind'), field('Destination'), field('Protocol'), field('Ports'), zone);
}

/**
 * A declaration of its parts.
 *
 * @param kind as in `DESTINATION_KINDS`, or `same-zone`
 * @param ports a port, a range (`8192-65535`) or `all`
 * @param zone the zone that declares, for `same-zone`
 * @returns `undefined` when a part makes no sense
 */
export function declaredFrom(
  kind: string | undefined,
  destination: string | undefined,
  protocol: string | undefined,
  ports: string | undefined,
  zone: string,
): Declared | undefined {
  const known = kind === 'same-zone' ? 'zone' : DESTINATION_KINDS.find((one) => one === kind);
  const traffic = declaredTraffic(protocol ?? 'all', ports ?? 'all');
  const name = kind === 'same-zone' ? zone : kind === 'internet' ? (destination ?? '*') : destination;
  if (known === undefined || name === undefined || name === '' || traffic === undefined) return undefined;
  return { kind: known, destination: name, traffic };
}

function declaredTraffic(protocol: string, ports: string): Traffic | undefined {
  if (ports === 'all') return protocol === 'all' ? ALL_TRAFFIC : trafficOf(protocol);
  const parts = ports.split(',').map((part) => {
    const match = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(part);
    if (!match) return undefined;
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (protocol !== 'all') return trafficOf(protocol, from, to);
    return either(trafficOf('tcp', from, to) ?? NO_TRAFFIC, trafficOf('udp', from, to) ?? NO_TRAFFIC);
  });
  return parts.some((part) => part === undefined) ? undefined : either(...(parts as Traffic[]));
}
