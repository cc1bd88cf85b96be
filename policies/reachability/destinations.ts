import type { DestinationKind } from './declarations';
import { difference } from './intervals';
import { type Addresses, blocksOf, PRIVATE, parseBlock } from './ipv4';
import type { InterfaceEndpoint, Route } from './model';
import type { Network } from './network';
import { viewAt } from './thing';
import type { Zone } from './zones';

/** Something to reach, with what it takes to find out who does. */
export interface Destination {
  readonly id: string;
  readonly kind: DestinationKind;
  readonly name: string;
  readonly zone?: Zone;
  readonly endpoints?: readonly InterfaceEndpoint[];
  readonly addresses?: Addresses;
}

/** Everything that a network has or a declaration names, each once: what is never declared must not be reached either. */
export function destinationsOf(zones: readonly Zone[], network: Network): Destination[] {
  const found = new Map<string, Destination>();
  const add = (kind: DestinationKind, name: string, more: Partial<Destination> = {}) => {
    const id = kind === 'internet' ? 'internet' : `${kind} ${name}`;
    if (!found.has(id)) found.set(id, { id, kind, name, ...more });
  };
  add('internet', 'internet');
  for (const zone of zones) add('zone', zone.id, { zone });
  for (const service of sorted(network.gatewayEndpoints.map((one) => one.service))) add('gateway', service);
  for (const declared of declaredBy(zones, 'gateway')) add('gateway', declared);
  const endpoints = network.interfaceEndpoints;
  for (const service of sorted([...endpoints.map((one) => one.service), ...declaredBy(zones, 'service')]))
    add('service', service, { endpoints: endpoints.filter((one) => one.service === service) });
  for (const kind of ['service-network', 'resource'] as const)
    for (const name of sorted([...network.lattice.names(kind), ...declaredBy(zones, kind)])) add(kind, name);
  for (const { name, addresses } of outsideNetworks(zones, network)) add('network', name, { addresses });
  for (const block of declaredBy(zones, 'network')) add('network', block, { addresses: parseBlock(block)?.addresses });
  return [...found.values()];
}

function declaredBy(zones: readonly Zone[], kind: DestinationKind): string[] {
  return zones.flatMap((zone) =>
    (zone.declared ?? []).filter((one) => one.kind === kind).map((one) => one.destination),
  );
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

/** Blocks that routes send out of the networks of the assembly, other than to the internet. */
function outsideNetworks(zones: readonly Zone[], network: Network): { name: string; addresses?: Addresses }[] {
  const inside = network.allVpcs.flatMap((vpc) => (vpc.view && vpc.addresses ? [vpc.addresses] : []));
  const found: { name: string; addresses?: Addresses }[] = [];
  for (const zone of zones)
    for (const { table } of zone.subnets) {
      for (const route of table.routes) {
        if (!route.span || !leadsOutside(route, network)) continue;
        const { addresses, prefix, doubt, blockOf } = route.span;
        if (!addresses) {
          if (blockOf === undefined) found.push({ name: doubt ?? 'a block known at deployment' });
        } else if (prefix === 0) found.push({ name: 'private networks', addresses: PRIVATE });
        else if (!inside.some((vpc) => difference(addresses, vpc).length === 0))
          found.push({ name: blocksOf(addresses).join(', '), addresses });
      }
      for (const gateway of table.learntFrom) found.push({ name: `what ${gateway.label} announces` });
    }
  return found;
}

function leadsOutside({ hop }: Route, network: Network): boolean {
  switch (hop.kind) {
    case 'transit gateway':
    case 'core network':
    case 'local gateway':
    case 'network interface':
      return true;
    case 'peering':
      return network.peering(hop.key)?.sides.every((side) => side.view !== undefined) !== true;
    case 'gateway': {
      const type = viewAt(hop.key, network.graph)?.type;
      return hop.key !== 'local' && type !== 'AWS::EC2::InternetGateway' && !/^igw-/.test(hop.key);
    }
    default:
      return false;
  }
}
