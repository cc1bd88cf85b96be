import type { ResourceView } from '../template/view';
import { type Declared, declaredZones } from './declarations';
import { includes } from './intervals';
import type { Route, SecurityGroup, Subnet, Vpc } from './model';
import type { Network } from './network';
import { type Placement, placements } from './placements';

/** Security groups that one network interface carries together. */
export interface Carrier {
  readonly groups: readonly SecurityGroup[];
  /** What carries them; absent for groups that nothing seen carries. */
  readonly by?: ResourceView;
  /** Why the groups may be others. */
  readonly hidden?: string;
  /** Whether it is only possible that one interface carries all of them. */
  readonly supposed?: boolean;
}

/** Subnets whose workloads are looked at together: a VPC, or a tier of one. */
export interface Zone {
  /** Unique in the assembly. */
  readonly id: string;
  /** As declared, or the name of the VPC and tier. */
  readonly name: string;
  readonly vpc: Vpc;
  readonly subnets: readonly Subnet[];
  readonly carriers: readonly Carrier[];
  /** What is seen in it. */
  readonly workloads: readonly ResourceView[];
  /** The resource that stands for it: where it is declared, or its VPC. */
  readonly view?: ResourceView;
  /** What it is meant to reach; absent when nothing says so. */
  readonly declared?: readonly Declared[];
  /** Why the declaration is not known in full. */
  readonly unreadable?: string;
}

/** Subnets that are no zone, and why. */
export interface LeftOut {
  readonly subnets: readonly Subnet[];
  readonly why: string;
}

/** The zones of a network, and the subnets that are in none. */
export function zonesOf(network: Network): { zones: Zone[]; leftOut: LeftOut[] } {
  return new ZoneFinder(network).find();
}

type Draft = Omit<Zone, 'carriers' | 'workloads'> & { carriers: Carrier[]; workloads: ResourceView[] };

class ZoneFinder {
  private readonly drafts: Draft[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly placements: readonly Placement[];
  private readonly declaredVpcs = new Set<string>();
  /** Groups that no endpoint has and nothing seen carries. */
  private readonly free: SecurityGroup[];

  constructor(private readonly network: Network) {
    this.placements = placements(network);
    const used = new Set(network.interfaceEndpoints.flatMap((endpoint) => endpoint.groups.map((group) => group.key)));
    for (const group of network.lattice.groups) used.add(group.key);
    for (const { groups } of this.placements) for (const group of groups) used.add(group.key);
    for (const zone of declaredZones(network.graph)) used.add(`#${zone.group.raw.index}`);
    this.free = network.groups.defined.filter((group) => !used.has(group.key));
  }

  find(): { zones: Zone[]; leftOut: LeftOut[] } {
    this.declare();
    this.divideTheRest();
    this.addVpcsWithoutSubnets();
    return { zones: named(this.drafts), leftOut: this.leftOut };
  }

  private declare(): void {
    const { network } = this;
    for (const { name, group: view, subnets: ids, declared, unreadable } of declaredZones(network.graph)) {
      const group = network.groups.defined.find((one) => one.view === view)!;
      const vpc = this.homeOf(group, view);
      const subnets = [...new Set(ids.flatMap((id) => network.subnetNamed(id, view, vpc) ?? []))];
      this.declaredVpcs.add(vpc.key);
      this.drafts.push({
        id: name,
        name,
        vpc,
        view,
        subnets: subnets.length > 0 ? subnets : [network.unseenSubnetOf(vpc)],
        carriers: [{ groups: [group] }],
        workloads: [],
        declared,
        unreadable,
      });
    }
    for (const draft of this.drafts) this.addCarriers(draft, draft.carriers[0]!.groups);
  }

  /** Tiers of the subnets that no declaration names. */
  private divideTheRest(): void {
    const claimed = new Set(this.drafts.flatMap((draft) => draft.subnets));
    const serving = this.servingSubnets();
    const occupied = new Set(this.placements.flatMap((placement) => placement.subnets));
    const tiers = new Map<string, Subnet[]>();
    for (const subnet of this.network.allSubnets) {
      if (claimed.has(subnet)) continue;
      const key = `${subnet.vpc.key} ${signature(subnet)}`;
      tiers.set(key, [...(tiers.get(key) ?? []), subnet]);
    }
    const onlyServes = (subnets: readonly Subnet[]) =>
      subnets.every((subnet) => serving.has(subnet) && !occupied.has(subnet));
    const perVpc = new Map<string, number>();
    for (const subnets of tiers.values())
      if (!onlyServes(subnets)) perVpc.set(subnets[0]!.vpc.key, (perVpc.get(subnets[0]!.vpc.key) ?? 0) + 1);
    const others = perVpc.size > 0 || this.drafts.length > 0;
    for (const subnets of tiers.values()) {
      const { vpc } = subnets[0]!;
      const uses = [...new Set(subnets.flatMap((subnet) => serving.get(subnet) ?? []))];
      const beside = perVpc.has(vpc.key) || this.declaredVpcs.has(vpc.key);
      // Where every subnet of a VPC serves, what it serves is beside the servants or in VPCs that it is connected with.
      if (onlyServes(subnets) && (beside || (others && this.isHub(vpc)))) {
        this.leftOut.push({ subnets, why: `holds only ${uses.join(' and ')}` });
        continue;
      }
      const count = perVpc.get(vpc.key) ?? [...tiers.values()].filter(([first]) => first!.vpc === vpc).length;
      const whole = count === 1 && !this.declaredVpcs.has(vpc.key);
      const name = whole ? nameOf(vpc) : `${nameOf(vpc)}/${tierName(subnets)}`;
      const draft: Draft = {
        id: name,
        name,
        vpc,
        view: vpc.view,
        subnets,
        carriers: [],
        workloads: [],
        declared: this.declaredVpcs.has(vpc.key) ? [] : undefined,
      };
      this.addCarriers(draft, []);
      if (draft.carriers.length === 0)
        draft.carriers.push({ groups: [], hidden: `the security groups of what runs in ${name}` });
      this.drafts.push(draft);
    }
  }

  /** Whether a VPC without groups for workloads is there for others. */
  private isHub(vpc: Vpc): boolean {
    if (this.free.some((group) => this.isAtHome(group, vpc))) return false;
    return this.network.isPeered(vpc) || this.network.transit.all.some((attachment) => attachment.vpc?.key === vpc.key);
  }

  /** Whether something in the VPC may carry the group: it is of the VPC, or associated with it. */
  private isAtHome(group: SecurityGroup, vpc: Vpc): boolean {
    return this.homeOf(group, group.view).key === vpc.key || this.network.groups.isAssociated(group, vpc);
  }

  /** VPCs of which only security groups are seen. */
  private addVpcsWithoutSubnets(): void {
    const known = new Set(this.drafts.map((draft) => draft.vpc.key));
    for (const { subnets } of this.leftOut) known.add(subnets[0]!.vpc.key);
    const groups = [
      ...this.free,
      ...this.placements.filter((one) => one.subnets.length === 0).flatMap((one) => one.groups),
    ];
    for (const group of groups) {
      const vpc = this.homeOf(group, group.view);
      if (known.has(vpc.key)) continue;
      known.add(vpc.key);
      const name = nameOf(vpc);
      const draft: Draft = {
        id: name,
        name,
        vpc,
        view: vpc.view,
        subnets: [this.network.unseenSubnetOf(vpc)],
        carriers: [],
        workloads: [],
      };
      this.addCarriers(draft, []);
      this.drafts.push(draft);
    }
  }

  /** What is seen in the zone's subnets, and what may be there because nothing says where it is. */
  private addCarriers(draft: Draft, own: readonly SecurityGroup[]): void {
    for (const { view, groups, subnets } of this.placements) {
      const here =
        subnets.length > 0
          ? subnets.some((subnet) => draft.subnets.includes(subnet))
          : this.mayBeIn(draft, groups, own);
      if (!here) continue;
      draft.workloads.push(view);
      if (!draft.carriers.some((carrier) => isSame(carrier.groups, groups))) draft.carriers.push({ groups, by: view });
    }
    const declaredHere = own.length > 0 || !this.declaredVpcs.has(draft.vpc.key);
    const free = declaredHere ? this.free.filter((group) => this.isAtHome(group, draft.vpc)) : [];
    for (const group of free) draft.carriers.push({ groups: [group] });
    if (free.length + own.length > 1) draft.carriers.push({ groups: [...own, ...free], supposed: true });
  }

  private mayBeIn(draft: Draft, groups: readonly SecurityGroup[], own: readonly SecurityGroup[]): boolean {
    if (groups.some((group) => own.includes(group))) return true;
    const home = groups.find((group) => group.vpc !== undefined)?.vpc;
    if (home !== draft.vpc.key) return false;
    const elsewhere = this.drafts.some(
      (other) => other !== draft && groups.some((group) => other.carriers[0]?.groups.includes(group) && other.declared),
    );
    return !elsewhere && (own.length > 0 || !this.declaredVpcs.has(draft.vpc.key));
  }

  private homeOf(group: SecurityGroup, view: ResourceView | undefined): Vpc {
    const known = group.vpc === undefined ? undefined : this.network.vpc(group.vpc);
    if (known) return known;
    const named = view && this.network.vpcNamed(view.get('VpcId'), view);
    return named ?? DEFAULT_VPC;
  }

  /** What AWS's own parts lie in which subnets. */
  private servingSubnets(): Map<Subnet, string[]> {
    const { network } = this;
    const serving = new Map<Subnet, string[]>();
    const add = (what: string, subnets: readonly (Subnet | undefined)[]) => {
      for (const subnet of subnets) if (subnet) serving.set(subnet, [...(serving.get(subnet) ?? []), what]);
    };
    for (const { subnets } of network.interfaceEndpoints) add('interface endpoints', subnets);
    for (const { subnets } of network.lattice.endpoints) add('endpoints of VPC Lattice', subnets);
    for (const { subnets } of network.lattice.gateways) add('resource gateways', subnets);
    for (const { subnets } of network.firewalls) add('firewall endpoints', subnets);
    for (const nat of network.graph.ofType('AWS::EC2::NatGateway'))
      add('NAT gateways', [network.subnetNamed(nat.get('SubnetId'), nat)]);
    for (const attachment of network.transit.all) add('transit gateway attachments', attachment.subnets);
    return serving;
  }
}

const DEFAULT_VPC: Vpc = {
  key: 'default VPC',
  label: 'the default VPC of the account',
  resolvesPrivateNames: 'unknown',
};

function isSame(one: readonly SecurityGroup[], other: readonly SecurityGroup[]): boolean {
  return one.length === other.length && one.every((group) => other.includes(group));
}

/** What makes two subnets of a VPC alike: where their traffic can go. Next hops of one zone differ and mean the same. */
function signature(subnet: Subnet): string {
  const own = subnet.vpc.addresses;
  const routes = subnet.table.routes
    .filter((route) => !(own && route.span?.addresses && includes(own, route.span.addresses)))
    .map((route) => `${destinationOf(route)} ${hopOf(route)}`)
    .sort();
  return [subnet.tier ?? '', subnet.table.hidden ? subnet.table.key : '', subnet.acl.key, ...routes].join('|');
}

function destinationOf(route: Route): string {
  const { span, ipv6 } = route;
  if (ipv6) return ipv6;
  return span?.addresses ? `${span.addresses[0]?.from}/${span.prefix}` : (span?.blockOf ?? span?.doubt ?? '');
}

function hopOf({ hop }: Route): string {
  return hop.kind === 'peering' || hop.kind === 'transit gateway' || hop.kind === 'gateway'
    ? `${hop.kind} ${hop.key}`
    : hop.kind;
}

function tierName(subnets: readonly Subnet[]): string {
  const { tier, table } = subnets[0]!;
  if (tier !== undefined) return tier;
  const ways = new Set(
    table.routes.filter((route) => route.span?.prefix === 0 || route.ipv6 === 'all').map((route) => route.hop.kind),
  );
  if (ways.has('gateway') || ways.has('carrier gateway')) return 'public';
  return ways.size > 0 ? 'private' : 'isolated';
}

function nameOf(vpc: Vpc): string {
  const tag = vpc.view?.tag('Name');
  return typeof tag === 'string' && tag !== '' ? tag : vpc.label;
}

/** Gives each zone a name of its own: with its stack where two are called alike, and with a number where that is not enough. */
function named(drafts: readonly Draft[]): Zone[] {
  const alike = (zone: Draft) =>
    drafts.some((other) => other.name === zone.name && other.view?.template !== zone.view?.template);
  const taken = new Map<string, number>();
  return drafts.map((zone) => {
    const { name } = zone;
    const stack = zone.view?.template.stack.stackName;
    const base = stack && alike(zone) ? `${stack}/${name}` : name;
    const number = (taken.get(base) ?? 0) + 1;
    taken.set(base, number);
    return { ...zone, id: number === 1 ? base : `${base} (${number})` };
  });
}
