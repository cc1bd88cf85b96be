import { textOf } from '../template/value';
import { difference } from './intervals';
import { type Addresses, blocksOf, PUBLIC } from './ipv4';
import type { Firewall, Route, Subnet, TransitAttachment } from './model';
import type { Network } from './network';
import { type Meeting, meeting, type Place, type Span } from './span';
import { type PathStep, step } from './step';
import { type Thing, viewAt } from './thing';

/** A way that routes make from a subnet to a place. */
export interface Way {
  readonly steps: readonly PathStep[];
  /** The part of the place that it leads to; absent when its addresses are not known. */
  readonly addresses?: Addresses;
  /** Subnets between the two ends. */
  readonly between: readonly Subnet[];
  /** Firewalls on it. */
  readonly firewalls: readonly Firewall[];
  /** Why it may not be there. */
  readonly doubt?: string;
  /** Whether only what has a public address gets an answer. */
  readonly needsPublicAddress?: boolean;
}

/** Where packets go at one subnet. */
interface Turn extends Meeting {
  readonly to: 'local' | 'unseen' | Route;
  /** A gateway whose routes are learnt and not written. */
  readonly learntFrom?: Thing;
}

/** What is said where a way may exist over IPv6. */
export const IPV6 = 'addresses of IPv6, which are not worked out here';

/** Longest chain of subnets that is followed: firewall, appliance, transit, firewall, NAT and their like. */
const MAX_HOPS = 6;

/** Finds ways through route tables, gateways, peerings, transit gateways and firewalls. */
export class Ways {
  private readonly found = new Map<string, Way[]>();

  constructor(private readonly network: Network) {}

  /** Ways from a subnet to another one. */
  between(from: Subnet, to: Subnet): Way[] {
    return this.remember(`${from.key} > ${to.key}`, () => [
      ...this.follow(from, { addresses: to.addresses, vpc: to.vpc.key, within: to.vpc.addresses }, INSIDE, 0),
      ...this.overIpv6(from, to),
    ]);
  }

  /** Ways from a subnet to the internet over IPv4. */
  toInternet(from: Subnet): Way[] {
    return this.remember(`${from.key} > internet`, () => this.follow(from, { addresses: PUBLIC }, INTERNET, 0));
  }

  /** Ways from a subnet to networks that are not in the assembly. */
  toNetwork(from: Subnet, addresses: Addresses | undefined): Way[] {
    return this.remember(`${from.key} > ${addresses ? blocksOf(addresses).join(' ') : 'anywhere'}`, () =>
      this.follow(from, { addresses }, NETWORK, 0),
    );
  }

  /** Blocks of IPv6 are not worked out: a route for some of them may lead to the other subnet. */
  private overIpv6(from: Subnet, to: Subnet): Way[] {
    if (from.hasIpv6 === false || to.hasIpv6 === false) return [];
    const place = { vpc: to.vpc.key };
    return from.table.routes
      .filter((route) => route.ipv6 !== undefined)
      .flatMap((route) => this.take({ certain: false, doubt: IPV6, to: route }, from, place, INSIDE, 0))
      .map((way) => ({ ...way, doubt: way.doubt ?? IPV6 }));
  }

  private remember(key: string, compute: () => Way[]): Way[] {
    let ways = this.found.get(key);
    if (!ways) {
      ways = compute();
      this.found.set(key, ways);
    }
    return ways;
  }

  private follow(from: Subnet, place: Place, goal: Goal, hops: number): Way[] {
    if (hops > MAX_HOPS) return [];
    return this.turns(from, place).flatMap((turn) => {
      const ways = this.take(turn, from, { ...place, addresses: turn.addresses ?? place.addresses }, goal, hops);
      return turn.certain ? ways : ways.map((way) => ({ ...way, doubt: way.doubt ?? turn.doubt }));
    });
  }

  /** The routes of a subnet that packets to a place take: the most specific one for each address. */
  private turns(from: Subnet, place: Place): Turn[] {
    const { table, vpc } = from;
    const turns: Turn[] = [];
    let rest = place.addresses;
    for (const { span, to } of this.entries(from)) {
      const met = meeting(span, { ...place, addresses: rest });
      if (!met || (rest !== undefined && rest.length === 0)) continue;
      turns.push({ ...met, to });
      if (!met.certain) continue;
      if (rest === undefined || met.addresses === undefined) {
        // A block that surely holds the whole place leaves nothing to less specific routes.
        if (span.blockOf !== undefined || to === 'local') break;
        continue;
      }
      rest = difference(rest, met.addresses);
    }
    for (const learntFrom of table.learntFrom)
      turns.push({
        to: 'unseen',
        learntFrom,
        certain: false,
        addresses: rest,
        doubt: `the routes that ${learntFrom.label} announces`,
      });
    if (table.hidden !== undefined && place.vpc !== vpc.key)
      turns.push({ to: 'unseen', certain: false, addresses: rest, doubt: table.hidden });
    return turns;
  }

  private entries({ table, vpc }: Subnet): { span: Span; to: 'local' | Route }[] {
    const local: { span: Span; to: 'local' | Route }[] = (vpc.addresses ?? []).map((range) => ({
      span: { addresses: [range], prefix: 32 - Math.log2(range.to - range.from + 1) },
      to: 'local',
    }));
    if (!vpc.addresses)
      local.push({ span: { blockOf: vpc.key, prefix: 16, doubt: `the block of ${vpc.label}` }, to: 'local' });
    const written = table.routes.flatMap((route) => (route.span ? [{ span: route.span, to: route }] : []));
    // Routes whose block is not known come last: they may add a way, and are not supposed to take one away.
    const order = (span: Span) => span.prefix ?? -1;
    return [...local, ...written].sort((a, b) => order(b.span) - order(a.span));
  }

  private take(turn: Turn, from: Subnet, place: Place, goal: Goal, hops: number): Way[] {
    const { to } = turn;
    if (to === 'local') {
      if (goal !== INSIDE || place.vpc !== from.vpc.key) return [];
      return [arrival([step(`${from.table.label}: the local route of ${from.vpc.label}`, from.table.view)], place)];
    }
    if (to === 'unseen') {
      const behind = turn.learntFrom;
      if (behind && goal === INSIDE) return [];
      return [
        {
          ...arrival([step(`${turn.doubt} (not seen)`, from.table.view)], place),
          doubt: turn.doubt,
        },
      ];
    }
    const here = step(`${from.table.label}: ${routeText(to)} goes to ${this.hopText(to)}`, to.view);
    const onward = this.cross(to, from, place, goal, hops);
    return onward.map((way) => ({ ...way, steps: [here, ...way.steps] }));
  }

  private hopText({ view, hop }: Route): string {
    const inspector = this.network.inspectorOf(view, hop);
    if (inspector) return `an endpoint of ${inspector.label}`;
    const type = viewAt(hop.key, this.network.graph)?.type;
    const kind =
      type === 'AWS::EC2::InternetGateway'
        ? 'internet gateway'
        : type === 'AWS::EC2::VPNGateway'
          ? 'VPN gateway'
          : hop.kind;
    return `the ${kind} ${hop.label}`;
  }

  private cross(route: Route, from: Subnet, place: Place, goal: Goal, hops: number): Way[] {
    const { hop } = route;
    switch (hop.kind) {
      case 'gateway':
        return this.crossGateway(hop, from, place, goal);
      case 'carrier gateway':
        return goal === INTERNET ? [arrival([], place)] : [];
      case 'egress-only gateway':
        return [];
      case 'NAT gateway':
        return this.crossNat(hop, from, place, goal, hops);
      case 'peering':
        return this.crossPeering(hop, from, place, goal);
      case 'transit gateway':
        return this.crossTransit(hop, from, place, goal, hops);
      case 'endpoint':
        return this.inspect(route, place, goal, hops);
      case 'core network':
      case 'local gateway':
      case 'network interface':
        return [uncertain(place, `what lies behind the ${hop.kind} ${hop.label}`)];
    }
  }

  private crossGateway(hop: Thing, from: Subnet, place: Place, goal: Goal): Way[] {
    if (hop.key === 'local') return goal === INSIDE && place.vpc === from.vpc.key ? [arrival([], place)] : [];
    const type = viewAt(hop.key, this.network.graph)?.type;
    const attached = this.network.attachedTo(hop).some((vpc) => vpc.key === from.vpc.key);
    if (type === 'AWS::EC2::InternetGateway' || /^igw-/.test(hop.key)) {
      if (goal !== INTERNET) return [];
      const missing =
        attached || type === undefined ? undefined : `whether ${hop.label} is attached to ${from.vpc.label}`;
      return [{ ...arrival([], place), doubt: missing, needsPublicAddress: true }];
    }
    if (goal === INSIDE) return [];
    const behind = goal === INTERNET ? 'whether it leads to the internet' : 'what it leads to';
    return [uncertain(place, `the network behind ${hop.label}: ${behind}`)];
  }

  private crossNat(hop: Thing, from: Subnet, place: Place, goal: Goal, hops: number): Way[] {
    const nat = viewAt(hop.key, this.network.graph, 'AWS::EC2::NatGateway');
    if (!nat) return goal === INTERNET ? [uncertain(place, `where the NAT gateway ${hop.label} leads`)] : [];
    const subnet = this.network.subnetNamed(nat.get('SubnetId'), nat, from.vpc);
    const isPublic = textOf(nat.get('ConnectivityType')) !== 'private';
    if (subnet)
      return this.follow(subnet, place, goal, hops + 1)
        .filter((way) => isPublic || !way.needsPublicAddress)
        .map((way) => ({ ...way, needsPublicAddress: false, between: [subnet, ...way.between] }));
    // A regional NAT gateway lies in no subnet: AWS routes it to the internet gateway of its VPC.
    return goal === INTERNET && isPublic ? [arrival([], place)] : [];
  }

  private crossPeering(hop: Thing, from: Subnet, place: Place, goal: Goal): Way[] {
    const peering = this.network.peering(hop.key);
    // Peering is not transitive, and leads to no gateway of the peer.
    if (goal === INTERNET) return [];
    if (!peering) return [uncertain(place, `what the peering ${hop.label} connects`)];
    const other = peering.sides.find((side) => side.key !== from.vpc.key);
    if (!other || !peering.sides.some((side) => side.key === from.vpc.key)) return [];
    if (goal === INSIDE) return place.vpc === other.key ? [arrival([], place)] : [];
    return other.view ? [] : [uncertain(place, `the routes back in ${other.label}`)];
  }

  private crossTransit(hop: Thing, from: Subnet, place: Place, goal: Goal, hops: number): Way[] {
    const attached = this.network.transit.attachedTo(hop.key);
    const own = attached.filter((attachment) => attachment.vpc?.key === from.vpc.key);
    if (own.length === 0)
      return this.unseenTransit(hop, place, goal, `the attachment of ${from.vpc.label} to ${hop.label}`);
    return own.flatMap((attachment) => {
      const table = this.network.transit.tableOf(attachment);
      if (table === undefined) return [];
      if (typeof table === 'string') return this.unseenTransit(hop, place, goal, table, attachment);
      let rest = place.addresses;
      return table.entries.flatMap(({ span, to, view }) => {
        const met = meeting(span, { ...place, addresses: rest });
        if (!met || rest?.length === 0) return [];
        if (met.certain && rest && met.addresses) rest = difference(rest, met.addresses);
        if (!to) return [];
        const ways = this.leaveTransit(to, { ...place, addresses: met.addresses ?? place.addresses }, goal, hops);
        return ways.map((way) => ({
          ...way,
          steps: [
            step(`attachment ${attachment.label} to ${hop.label}`, viewAt(attachment.key, this.network.graph)),
            step(`${table.label}: goes to the attachment ${to.label}`, view ?? table.view),
            ...way.steps,
          ],
          doubt: way.doubt ?? (met.certain ? undefined : met.doubt),
        }));
      });
    });
  }

  private leaveTransit(to: Thing, place: Place, goal: Goal, hops: number): Way[] {
    const attachment = this.network.transit.attachment(to.key);
    if (!attachment?.vpc) return goal === INSIDE ? [] : [uncertain(place, `the network behind ${to.label}`)];
    if (goal === INSIDE && attachment.vpc.key === place.vpc) return [arrival([], place)];
    // What arrives in a VPC follows the routes of the subnets of the attachment: to a firewall, a NAT gateway, out again.
    return attachment.subnets.flatMap((subnet) =>
      this.follow(subnet, place, goal, hops + 1).map((way) => ({
        ...way,
        between: [subnet, ...way.between],
      })),
    );
  }

  private unseenTransit(hop: Thing, place: Place, goal: Goal, doubt: string, own?: TransitAttachment): Way[] {
    if (goal === INSIDE) {
      const vpc = place.vpc === undefined ? undefined : this.network.vpc(place.vpc);
      const attached = this.network.transit.attachedTo(hop.key).some((one) => one.vpc?.key === place.vpc);
      if (vpc?.view && !attached) return [];
    }
    const steps = own ? [step(`attachment ${own.label} to ${hop.label}`, viewAt(own.key, this.network.graph))] : [];
    return [{ ...uncertain(place, doubt), steps }];
  }

  private inspect(route: Route, place: Place, goal: Goal, hops: number): Way[] {
    const firewall = this.network.inspectorOf(route.view, route.hop);
    if (!firewall) return [uncertain(place, `what lies behind the endpoint ${route.hop.label}`)];
    const isFirewall = firewall.view.type === 'AWS::NetworkFirewall::Firewall';
    return firewall.subnets.flatMap((subnet) =>
      this.follow(subnet, place, goal, hops + 1).map((way) => ({
        ...way,
        steps: [
          step(`${isFirewall ? 'the firewall' : 'the appliance behind'} ${firewall.label}`, firewall.view),
          ...way.steps,
        ],
        between: [subnet, ...way.between],
        firewalls: isFirewall ? [firewall, ...way.firewalls] : way.firewalls,
        // What a firewall lets out to the internet is worked out from its rules, and nothing else of it.
        doubt: way.doubt ?? (isFirewall && goal === INTERNET ? undefined : `what ${firewall.label} lets pass`),
      })),
    );
  }
}

/** What is looked for: a place in a VPC, the internet, or a network outside. */
const INSIDE = 'inside';
const INTERNET = 'internet';
const NETWORK = 'network';
type Goal = typeof INSIDE | typeof INTERNET | typeof NETWORK;

function arrival(steps: readonly PathStep[], place: Place): Way {
  return { steps, addresses: place.addresses, between: [], firewalls: [] };
}

function uncertain(place: Place, doubt: string): Way {
  return { ...arrival([], place), doubt };
}

function routeText({ span, ipv6 }: Route): string {
  if (ipv6) return ipv6 === 'all' ? '::/0' : 'an IPv6 block';
  if (!span?.addresses) return span?.doubt ?? 'a block that is known at deployment';
  return blocksOf(span.addresses)[0] ?? '0.0.0.0/0';
}
