import { textOf } from '../template/value';
import type { ResourceView } from '../template/view';
import { admitted, admittedBy, counterpart, rulesOf } from './admission';
import type { Connection, Connections, Target } from './connection';
import { anyOf, CLOSED, doubted, type Flow, isClosed, isOpen, OPEN, perhaps, through } from './flow';
import type { LatticeEndpoint, LatticeTargets, ResourceGateway, ServiceNetworkAssociation } from './lattice';
import { admittedToLattice, latticeBarrier } from './lattice-addresses';
import type { GroupRule, InterfaceEndpoint, Subnet } from './model';
import type { Network } from './network';
import { groupsOf, ruleFor, ruleStep, startOf } from './path-parts';
import { type PathStep, step } from './step';
import type { Thing } from './thing';
import { ALL_TRAFFIC } from './traffic';
import type { Carrier, Zone } from './zones';

type LatticeKind = LatticeEndpoint['kind'];

/** A way of a zone into VPC Lattice. */
interface Entrance extends Connection {
  readonly leadsTo: Thing;
  readonly kind: LatticeKind;
}

/** An association, or one that may be there. */
interface Joining extends Pick<ServiceNetworkAssociation, 'label' | 'serviceNetwork' | 'groups'> {
  readonly view?: ResourceView;
  readonly doubt?: string;
}

/** Where requests come out of VPC Lattice, on the way to a zone. */
interface Exit {
  readonly targets: LatticeTargets;
  readonly steps: readonly PathStep[];
  /** Whether an entrance may lead here. */
  readonly isBehind: (entrance: Entrance) => boolean;
}

const NOTHING: Connection = { flow: CLOSED, path: [], missing: [], notes: [] };

/** Ways through VPC Lattice: to service networks and resources, and through them to the workloads of zones. */
export class LatticeWays {
  private readonly entrances = new Map<Zone, Entrance[]>();
  private readonly exits = new Map<Zone, Exit[]>();

  constructor(
    private readonly network: Network,
    private readonly connections: Connections,
    private readonly targetOf: (endpoint: InterfaceEndpoint) => Target,
  ) {}

  /** What reaches a service network, or a resource with an endpoint of its own. */
  to(zone: Zone, kind: LatticeKind, name: string): Connection {
    const known = this.entrancesOf(zone).filter((one) => one.kind === kind && one.leadsTo.label === name);
    const entrances = known.length > 0 ? known : this.supposed(zone, kind, { key: name, label: name });
    const open = entrances.filter(({ flow }) => !isClosed(flow));
    const best = open.find(({ flow }) => isOpen(flow)) ?? open[0];
    if (best)
      return {
        flow: anyOf(...open.map(({ flow }) => flow)),
        path: best.path,
        missing: [],
        notes: [this.policyNote(best)],
      };
    const nearest = entrances[0];
    const what = kind === 'resource' ? `endpoint of the resource ${name}` : `service network ${name}`;
    return {
      ...NOTHING,
      missing:
        nearest?.missing ??
        (kind === 'resource' ? [`there is no ${what}`] : [`${zone.vpc.label} is not joined to the ${what}`]),
    };
  }

  /**
   * A connection to a zone, with what may come about through VPC Lattice beside it. It is never sure: which targets are
   * registered, and which listener leads to them, is decided while the services run.
   */
  beside(direct: Connection, zone: Zone, target: Zone): Connection {
    const found: { flow: Flow; path: readonly PathStep[] }[] = [];
    for (const entrance of this.entrancesOf(zone)) {
      if (isClosed(entrance.flow)) continue;
      const exit = this.exitsTo(target).find((one) => one.isBehind(entrance));
      if (!exit) continue;
      const doubt = `whether ${entrance.leadsTo.label} leads through VPC Lattice to ${exit.targets.label}`;
      found.push({ flow: perhaps(entrance.flow.maybe, doubt), path: [...entrance.path, ...exit.steps] });
    }
    if (found.length === 0) return direct;
    const isShut = isClosed(direct.flow);
    return {
      flow: anyOf(direct.flow, ...found.map(({ flow }) => flow)),
      path: isShut ? found[0]!.path : direct.path,
      missing: [],
      notes: direct.notes,
    };
  }

  private entrancesOf(zone: Zone): Entrance[] {
    let found = this.entrances.get(zone);
    if (!found) {
      const { associations, endpoints } = this.network.lattice;
      found = [
        ...associations.filter(({ vpc }) => vpc.key === zone.vpc.key).map((one) => this.through(zone, one)),
        ...endpoints.map((endpoint): Entrance => {
          const target = this.targetOf(endpoint);
          const connection = this.connections.to(zone, target);
          const missing = isClosed(connection.flow) ? this.connections.missing(zone, target) : [];
          return { ...connection, missing, leadsTo: endpoint.leadsTo, kind: endpoint.kind };
        }),
      ];
      if (!found.some(({ kind, flow }) => kind === 'service-network' && !isClosed(flow)))
        for (const leadsTo of this.network.lattice.serviceNetworks)
          found.push(...this.supposed(zone, 'service-network', leadsTo));
      this.entrances.set(zone, found);
    }
    return found;
  }

  /** A VPC that exists already may be joined to a service network, or have an endpoint, that no template shows. */
  private supposed(zone: Zone, kind: LatticeKind, leadsTo: Thing): Entrance[] {
    const { vpc } = zone;
    if (vpc.view !== undefined) return [];
    if (kind === 'service-network') {
      const doubt = `whether ${vpc.label} is joined to ${leadsTo.label}`;
      return [this.through(zone, { label: doubt, serviceNetwork: leadsTo, doubt })];
    }
    const doubt = `whether ${vpc.label} has an endpoint of ${leadsTo.label}`;
    const target: Target = {
      label: `an endpoint of ${leadsTo.label}`,
      subnets: [this.network.unseenSubnetOf(vpc)],
      carriers: [{ groups: [], hidden: doubt }],
    };
    const connection = this.connections.to(zone, target);
    const missing = isClosed(connection.flow) ? this.connections.missing(zone, target) : [];
    return [{ ...connection, flow: doubted(connection.flow, doubt), missing, leadsTo, kind }];
  }

  /** What gets into a service network that the zone's VPC is joined to: no route is asked. */
  private through(zone: Zone, association: Joining): Entrance {
    const door: Carrier | undefined = association.groups && { groups: association.groups };
    const flows: Flow[] = [];
    let best: { flow: Flow; path: PathStep[] } | undefined;
    for (const subnet of zone.subnets) {
      const barrier = latticeBarrier(subnet.acl, true);
      for (const carrier of zone.carriers) {
        const client = counterpart(subnet, carrier);
        const into = door ? admitted(door, 'ingress', client) : OPEN;
        for (const { rule, flow: out } of letting(carrier, 'egress', subnet, barrier)) {
          const flow = doubted(
            through(out, into),
            association.doubt ?? (carrier.supposed ? 'whether one workload carries all of the groups' : undefined),
          );
          if (isClosed(flow)) continue;
          flows.push(flow);
          if (best && (isOpen(best.flow) || !isOpen(flow))) continue;
          const inRule = door && ruleFor(rulesOf(door, 'ingress'), flow, (one) => admittedBy(one, client));
          best = {
            flow,
            path: [
              ...startOf(zone, subnet, carrier),
              ruleStep('out', carrier, 'egress', rule),
              step(
                `${zone.vpc.label} ${association.doubt === undefined ? 'is' : 'may be'} joined to the service network ${association.serviceNetwork.label}`,
                association.view,
              ),
              ...(door ? [ruleStep('in', door, 'ingress', inRule)] : []),
            ],
          };
        }
      }
    }
    const { serviceNetwork: leadsTo } = association;
    const kind = 'service-network' as const;
    if (best) return { flow: anyOf(...flows), path: best.path, missing: [], notes: [], leadsTo, kind };
    return { ...NOTHING, missing: this.missing(zone, association, door), leadsTo, kind };
  }

  private missing(zone: Zone, association: Joining, door: Carrier | undefined): string[] {
    const missing: string[] = [];
    const [first] = zone.subnets;
    const out = anyOf(
      ...zone.carriers.flatMap((carrier) => letting(carrier, 'egress', first!, OPEN).map((one) => one.flow)),
    );
    if (isClosed(out))
      missing.push(`no outbound rule of ${groupsOf(zone.carriers)} is for the addresses of VPC Lattice`);
    const clients = zone.subnets.flatMap((subnet) => zone.carriers.map((carrier) => counterpart(subnet, carrier)));
    if (door && isClosed(anyOf(...clients.map((client) => admitted(door, 'ingress', client)))))
      missing.push(`no inbound rule of ${groupsOf([door])} of ${association.label} allows it`);
    if (zone.subnets.every((subnet) => isClosed(latticeBarrier(subnet.acl, true))))
      missing.push(`the network ACL ${first!.acl.label} stops it`);
    return missing.length > 0 ? missing : ['what leaves is not what is let in'];
  }

  private exitsTo(zone: Zone): Exit[] {
    let found = this.exits.get(zone);
    if (!found) {
      const { lattice } = this.network;
      const here = (targets: LatticeTargets) => mayBeSame(targets.vpc, zone.vpc.key);
      found = [
        ...lattice.targetGroups.filter(here).flatMap((targets) => this.exitOfTargets(zone, targets)),
        ...lattice.gateways.filter(here).flatMap((gateway) => this.exitOfGateway(zone, gateway)),
      ];
      this.exits.set(zone, found);
    }
    return found;
  }

  /** Requests come from the addresses of VPC Lattice: the targets' groups and network ACLs let them in or not. */
  private exitOfTargets(zone: Zone, targets: LatticeTargets): Exit[] {
    for (const subnet of zone.subnets)
      for (const carrier of zone.carriers) {
        const way = letting(carrier, 'ingress', subnet, latticeBarrier(subnet.acl, false)).find(
          ({ flow }) => !isClosed(flow),
        );
        if (!way) continue;
        return [
          {
            targets,
            isBehind: ({ leadsTo, kind }) =>
              kind === 'service-network' && this.network.lattice.mayLeadTo(leadsTo, targets),
            steps: [
              step(`the target group ${targets.label} is in ${zone.vpc.label}`, targets.view),
              step(`${zone.id}: ${subnet.label}`, subnet.view),
              ruleStep('in', carrier, 'ingress', way.rule),
            ],
          },
        ];
      }
    return [];
  }

  /** The traffic for a resource comes from its gateway's network interfaces. */
  private exitOfGateway(zone: Zone, gateway: ResourceGateway): Exit[] {
    const inside: Zone = {
      id: gateway.label,
      name: gateway.label,
      vpc: zone.vpc,
      subnets: gateway.subnets,
      carriers: [{ groups: gateway.groups }],
      workloads: [],
    };
    const { id, subnets, carriers } = zone;
    const onward =
      gateway.subnets.length === 0
        ? { flow: OPEN, path: [] }
        : this.connections.to(inside, { label: id, subnets, carriers });
    if (isClosed(onward.flow)) return [];
    return [
      {
        targets: gateway,
        isBehind: ({ leadsTo, kind }) =>
          kind === 'service-network' || this.network.lattice.comesOutOf(leadsTo, gateway),
        steps: [step(`the resource gateway ${gateway.label} is in ${zone.vpc.label}`, gateway.view), ...onward.path],
      },
    ];
  }

  /** Who may call what is behind, as far as a policy says so. */
  private policyNote({ leadsTo, kind }: Entrance): string {
    const { label, view } = leadsTo;
    if (kind === 'resource') return 'no auth policy of VPC Lattice holds for a resource';
    if (!view) return `what the auth policy of ${label} lets pass is not known`;
    const type = view.get('AuthType');
    const name = textOf(type);
    if (type === undefined || name === 'NONE')
      return `${label} has no auth policy: its services decide who may call them`;
    if (name !== 'AWS_IAM') return `whether ${label} has an auth policy is not known`;
    const [policy] = this.network.graph.referrers(view, 'AWS::VpcLattice::AuthPolicy');
    return policy
      ? `the auth policy ${policy.logicalId} says who may call the services of ${label}`
      : `${label} asks for IAM, and its auth policy is not seen`;
  }
}

/** The rules by which a carrier talks to VPC Lattice, or hears from it. */
function letting(
  carrier: Carrier,
  direction: 'ingress' | 'egress',
  subnet: Subnet,
  barrier: Flow,
): { rule?: GroupRule; flow: Flow }[] {
  const found: { rule?: GroupRule; flow: Flow }[] = rulesOf(carrier, direction).map((rule) => ({
    rule,
    flow: admittedToLattice(rule, subnet.hasIpv6 !== false, barrier),
  }));
  if (carrier.hidden !== undefined) found.push({ flow: through(perhaps(ALL_TRAFFIC, carrier.hidden), barrier) });
  return found;
}

/** Whether two keys may stand for one VPC: what is known only at deployment may be any. */
function mayBeSame(one: string | undefined, other: string): boolean {
  if (one === undefined || one === other) return true;
  const isCertain = (key: string) => /^#\d+$/.test(key) || /^vpc-/.test(key) || /^the export /.test(key);
  return !isCertain(one) || !isCertain(other);
}
