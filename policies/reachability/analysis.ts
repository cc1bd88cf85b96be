import { limitsTraffic } from '../rules/shared/endpoint-policy';
import type { ResourceGraph } from '../template/graph';
import type { ResourceView } from '../template/view';
import { type Connection, Connections, type Target } from './connection';
import { type Declared, declaredFrom } from './declarations';
import { type Destination, destinationsOf } from './destinations';
import { hostPattern } from './firewall-hosts';
import { anyOf, type Flow, isClosed, isOpen, perhaps } from './flow';
import { toGatewayService } from './gateway-service';
import type { Intent } from './intent';
import { toInternet } from './internet';
import { includes } from './intervals';
import { PRIVATE, parseBlock } from './ipv4';
import { LatticeWays } from './lattice-ways';
import type { ReachabilityCell, ReachabilityMatrix, Reached } from './matrix';
import type { InterfaceEndpoint } from './model';
import { Network } from './network';
import { toOutsideNetwork } from './outside-network';
import { type Found, NOT_COMPARED, standingOf } from './standing';
import { describeTraffic, without } from './traffic';
import { Ways } from './ways';
import { type LeftOut, type Zone, zonesOf } from './zones';

/** Cells beyond which nothing is worked out. */
const MAX_CELLS = 20_000;

/** A matrix, with the zones that its rows stand for. */
export interface Analysis {
  readonly zones: readonly Zone[];
  readonly matrix: ReachabilityMatrix;
}

/** Cells beyond which an assembly is not worked out once more for another assignment of its conditions. */
const MAX_WORK = 60_000;

/** Cells that were worked out of each assembly so far. */
const work = new WeakMap<ResourceGraph, number>();

/**
 * Works out the matrix of an assembly under the current assignment of its conditions.
 *
 * Rules call this one: the judge goes through the assignments. Each that makes a difference is worked out once.
 */
export function analyse(graph: ResourceGraph, intent?: Intent): Analysis {
  const compute = (): Analysis => {
    const done = work.get(graph) ?? 0;
    if (done > MAX_WORK)
      return { zones: [], matrix: withoutCells('more combinations of conditions than are worked out') };
    const analysis = new Analyst(graph, intent).analyse();
    work.set(graph, done + Math.max(100, analysis.matrix.cells.length));
    return analysis;
  };
  return intent ? compute() : graph.rememberEach('reachability', compute);
}

/** The matrix of an assembly that is not worked out, and why. */
export function withoutCells(limit: string): ReachabilityMatrix {
  return { zones: [], destinations: [], cells: [], leftOut: [], limit };
}

class Analyst {
  private readonly network: Network;
  private readonly ways: Ways;
  private readonly connections: Connections;
  private readonly latticeWays: LatticeWays;
  private readonly zones: readonly Zone[];
  private readonly leftOut: readonly LeftOut[];
  private readonly targets = new Map<InterfaceEndpoint, Target>();

  constructor(
    private readonly graph: ResourceGraph,
    intent?: Intent,
  ) {
    this.network = new Network(graph);
    this.ways = new Ways(this.network);
    this.connections = new Connections(this.ways);
    this.latticeWays = new LatticeWays(this.network, this.connections, (endpoint) => this.targetOf(endpoint));
    const { zones, leftOut } = zonesOf(this.network);
    this.zones = intent
      ? zones.map((zone) => ({ ...zone, declared: declaredIn(intent, zone), unreadable: undefined }))
      : zones;
    this.leftOut = leftOut;
  }

  analyse(): Analysis {
    const destinations = destinationsOf(this.zones, this.network);
    const count = this.zones.length * destinations.length;
    const cells =
      count > MAX_CELLS
        ? []
        : this.zones.flatMap((zone) => destinations.map((destination) => this.cell(zone, destination)));
    return {
      zones: this.zones,
      matrix: {
        zones: this.zones.map((zone) => ({
          id: zone.id,
          vpc: zone.vpc.label,
          subnets: zone.subnets.map((subnet) => subnet.label),
          securityGroups: [...new Set(zone.carriers.flatMap((carrier) => carrier.groups.map((group) => group.label)))],
          declared: zone.declared !== undefined,
        })),
        destinations: destinations.map(({ id, kind, name }) => ({ id, kind, name })),
        cells,
        leftOut: this.leftOut.map(({ subnets, why }) => ({ subnets: subnets.map((subnet) => subnet.label), why })),
        ...(count > MAX_CELLS
          ? {
              limit: `${this.zones.length} zones and ${destinations.length} destinations are more than are worked out (${MAX_CELLS} cells)`,
            }
          : {}),
      },
    };
  }

  private cell(zone: Zone, destination: Destination): ReachabilityCell {
    const declared = (zone.declared ?? []).filter((one) => this.isMeant(one, zone, destination));
    const found = this.reach(zone, destination, declared);
    const { flow } = found;
    const compared = zone.declared === undefined ? NOT_COMPARED : standingOf(found, declared, zone.unreadable);
    return {
      from: zone.id,
      to: destination.id,
      reached: reachedBy(flow),
      traffic: describeTraffic(flow.sure),
      possibly: describeTraffic(without(flow.maybe, flow.sure)),
      ...(found.hosts === undefined ? {} : { hosts: found.hosts }),
      ...(found.resolves === undefined ? {} : { resolves: found.resolves }),
      path: found.path,
      missing: found.missing,
      dependsOn: [...flow.doubts, ...(found.hostsDoubt === undefined ? [] : [found.hostsDoubt])],
      notes: found.notes,
      ...compared,
    };
  }

  private reach(zone: Zone, destination: Destination, declared: readonly Declared[]): Connection & Found {
    switch (destination.kind) {
      case 'internet':
        return toInternet(
          zone,
          this.ways,
          this.network,
          declared.map((one) => hostPattern(one.destination)),
        );
      case 'zone': {
        const target = destination.zone ?? zone;
        const { id, subnets, carriers } = target;
        return this.latticeWays.beside(this.toTarget(zone, { label: id, subnets, carriers }), zone, target);
      }
      case 'gateway':
        return this.toGateway(zone, destination.name);
      case 'service':
        return this.toService(zone, destination, declared.length > 0);
      case 'service-network':
      case 'resource':
        return this.latticeWays.to(zone, destination.kind, destination.name);
      case 'network':
        return toOutsideNetwork(zone, destination.addresses, destination.name, this.ways);
    }
  }

  private toGateway(zone: Zone, service: string): Connection & Found {
    const { endpoint, ...connection } = toGatewayService(zone, service, this.network);
    return { ...connection, notes: endpoint ? [this.policyNote(endpoint.view)] : [] };
  }

  private toService(zone: Zone, { name, endpoints = [] }: Destination, isMeant: boolean): Connection & Found {
    const tried = endpoints.map((endpoint) => ({
      endpoint,
      connection: this.connections.to(zone, this.targetOf(endpoint)),
    }));
    const open = tried.filter(({ connection }) => !isClosed(connection.flow));
    const best = open.find(({ connection }) => isOpen(connection.flow)) ?? open[0];
    if (best && isOpen(best.connection.flow)) {
      return {
        ...best.connection,
        flow: anyOf(...open.map(({ connection }) => connection.flow)),
        resolves: this.resolves(
          zone,
          open.map((one) => one.endpoint),
        ),
        notes: [this.policyNote(best.endpoint.view)],
      };
    }
    const hidden = isMeant || zone.vpc.view === undefined ? this.throughTheUnseen(zone, name) : undefined;
    const flow = anyOf(...open.map(({ connection }) => connection.flow), ...(hidden ? [hidden.flow] : []));
    if (!isClosed(flow)) {
      const path = best?.connection.path ?? hidden?.path ?? [];
      return {
        flow,
        path,
        missing: [],
        notes: [],
        resolves: best
          ? this.resolves(
              zone,
              open.map((one) => one.endpoint),
            )
          : 'unknown',
      };
    }
    const nearest = this.nearest(zone, endpoints);
    const missing = nearest
      ? this.connections.missing(zone, this.targetOf(nearest))
      : [`there is no endpoint of ${name}`];
    return { flow, path: [], missing, notes: [] };
  }

  private toTarget(zone: Zone, target: Target): Connection {
    const connection = this.connections.to(zone, target);
    return isClosed(connection.flow) ? { ...connection, missing: this.connections.missing(zone, target) } : connection;
  }

  /** The endpoint to speak of where none is reached: one in the zone's own VPC, or to which a route leads. */
  private nearest(zone: Zone, endpoints: readonly InterfaceEndpoint[]): InterfaceEndpoint | undefined {
    const routed = (endpoint: InterfaceEndpoint) => this.connections.hasWay(zone, this.targetOf(endpoint));
    return endpoints.find(({ vpc }) => vpc.key === zone.vpc.key) ?? endpoints.find(routed) ?? endpoints[0];
  }

  private targetOf(endpoint: InterfaceEndpoint): Target {
    let target = this.targets.get(endpoint);
    if (!target) {
      target = {
        label: `the endpoint ${endpoint.label}`,
        subnets: endpoint.subnets.length > 0 ? endpoint.subnets : [this.network.unseenSubnetOf(endpoint.vpc)],
        carriers: [{ groups: endpoint.groups }],
      };
      this.targets.set(endpoint, target);
    }
    return target;
  }

  /** An endpoint that cannot be seen may be in a network that the zone has a way to. */
  private throughTheUnseen(zone: Zone, service: string): { flow: Flow; path: Connection['path'] } | undefined {
    const outside = toOutsideNetwork(zone, PRIVATE, 'a network that is not seen', this.ways);
    if (isClosed(outside.flow)) return undefined;
    return {
      flow: perhaps(outside.flow.maybe, `whether an endpoint of ${service} is in a network that is not seen`),
      path: outside.path,
    };
  }

  private resolves(zone: Zone, endpoints: readonly InterfaceEndpoint[]): boolean | 'unknown' {
    const answers = endpoints.map((endpoint) => this.network.names.lead(zone.vpc, endpoint));
    return answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;
  }

  private policyNote(endpoint: ResourceView): string {
    return this.graph.remember(`policy of endpoint ${endpoint.raw.index}`, () => this.policyInWords(endpoint));
  }

  private policyInWords(endpoint: ResourceView): string {
    switch (limitsTraffic(endpoint, this.graph).verdict) {
      case 'pass':
        return `the policy of ${endpoint.logicalId} limits who may do what`;
      case 'fail':
        return `the policy of ${endpoint.logicalId} lets everything pass`;
      default:
        return `what the policy of ${endpoint.logicalId} lets pass is not known`;
    }
  }

  private isMeant(declared: Declared, zone: Zone, destination: Destination): boolean {
    if (declared.kind !== destination.kind) return false;
    switch (declared.kind) {
      case 'internet':
        return true;
      case 'zone':
        return this.zoneMeant(declared.destination, zone) === destination.zone;
      case 'network': {
        const block = parseBlock(declared.destination)?.addresses;
        return (
          declared.destination === destination.name ||
          (block !== undefined && destination.addresses !== undefined && includes(block, destination.addresses))
        );
      }
      default:
        return declared.destination === destination.name;
    }
  }

  /** The zone that a declaration names: the declaring one, one of the same template, or any by its full name. */
  private zoneMeant(name: string, zone: Zone): Zone | undefined {
    if (name === zone.name || name === zone.id) return zone;
    const here = this.zones.find((one) => one.name === name && one.view?.template === zone.view?.template);
    return here ?? this.zones.find((one) => one.id === name);
  }
}

function declaredIn(intent: Intent, zone: Zone): Declared[] {
  return intent
    .filter((one) => one.from === zone.id)
    .flatMap((one) => declaredFrom(one.kind, one.destination, one.protocol, one.ports, zone.id) ?? []);
}

function reachedBy(flow: Flow): Reached {
  if (isOpen(flow)) return 'reachable';
  return isClosed(flow) ? 'not reachable' : 'unknown';
}
