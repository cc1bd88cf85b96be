import { isUndecided, textOf } from '../template/value';
import { aclBarrier, admittedBy, admittedToService, type Barrier, rulesOf } from './admission';
import { type Connection, groupsOf, ruleStep, startOf, tablesOf } from './connection';
import { type AllowedHosts, allowedHosts } from './firewall-hosts';
import { anyOf, CLOSED, doubted, type Flow, isClosed, isOpen, OPEN, perhaps, through } from './flow';
import { type Addresses, PUBLIC } from './ipv4';
import type { GroupRule, Route, Subnet } from './model';
import type { Network } from './network';
import { passes } from './network-acls';
import { step } from './step';
import { viewAt } from './thing';
import { ALL_TRAFFIC } from './traffic';
import type { Way, Ways } from './ways';
import type { Carrier, Zone } from './zones';

/** A connection to the internet, and the hosts that a firewall limits it to. */
export interface InternetConnection extends Connection {
  /** Absent when any host is reached, or none. */
  readonly hosts?: readonly string[];
  /** Why the hosts are not known. */
  readonly hostsDoubt?: string;
  /** Whether the DNS firewall lets the names of the hosts be asked for. */
  readonly resolves?: boolean | 'unknown';
}

interface Leg {
  readonly from: Subnet;
  readonly carrier: Carrier;
  readonly way: Way;
  readonly rule: GroupRule | undefined;
  readonly flow: Flow;
  readonly hosts: AllowedHosts;
}

/**
 * What reaches the internet from a zone, over IPv4 and IPv6.
 *
 * @param meant the hosts that it is meant to reach
 */
export function toInternet(zone: Zone, ways: Ways, network: Network, meant: readonly string[]): InternetConnection {
  const legs: Leg[] = [];
  for (const from of zone.subnets)
    for (const way of ways.toInternet(from)) legs.push(...legsOn(way, from, zone, network));
  for (const from of zone.subnets) legs.push(...legsOverIpv6(from, zone, network));
  const beside = besideTheVpc(zone);
  if (beside && (isOpen(beside.flow) || legs.every((leg) => isClosed(leg.flow)))) return beside;
  const open = legs.filter((leg) => !isClosed(leg.flow));
  if (open.length === 0) return { flow: CLOSED, path: [], missing: missing(zone, ways, network), notes: [] };
  const best = open.find((leg) => isOpen(leg.flow)) ?? open[0]!;
  const limits = limitsOf(open);
  return {
    flow: anyOf(...open.map((leg) => leg.flow)),
    path: [
      ...startOf(zone, best.from, best.carrier),
      ruleStep('out', best.carrier, 'egress', best.rule),
      ...best.way.steps,
    ],
    missing: [],
    notes: best.way.needsPublicAddress && best.from.givesPublicAddress !== true ? [NEEDS_ADDRESS] : [],
    ...limits,
    ...(limits.hosts ? { resolves: namesResolve(zone, limits.hosts, meant, network) } : {}),
  };
}

const NEEDS_ADDRESS =
  'answers come only to a workload with a public address, which the subnet does not hand out by itself';

/**
 * The way to the internet that SageMaker gives notebooks and Studio through a network of AWS, past the VPC, its routes
 * and its groups, unless it is told not to.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html
 */
function besideTheVpc(zone: Zone): InternetConnection | undefined {
  const found = zone.workloads.flatMap((workload) => {
    const switched = SWITCHES[workload.type];
    if (!switched) return [];
    const [property, off] = switched;
    const value = workload.get(property);
    const text = textOf(value);
    if (text === off) return [];
    const flow = isUndecided(value) ? perhaps(ALL_TRAFFIC, text ?? property) : OPEN;
    return [{ workload, flow, says: `${property} is ${text ?? `not ${off}`}` }];
  });
  const best = found.find(({ flow }) => flow === OPEN) ?? found[0];
  if (!best) return undefined;
  const { workload, flow, says } = best;
  const path = [
    step(`${zone.id}: ${workload.logicalId} has an interface in a network of AWS besides, as ${says}`, workload),
  ];
  return { flow, path, missing: [], notes: [] };
}

/** The property that closes the way beside the VPC, and the value that does. */
const SWITCHES: Readonly<Record<string, readonly [property: string, off: string]>> = {
  'AWS::SageMaker::Domain': ['AppNetworkAccessType', 'VpcOnly'],
  'AWS::SageMaker::NotebookInstance': ['DirectInternetAccess', 'Disabled'],
};

function legsOn(way: Way, from: Subnet, zone: Zone, network: Network): Leg[] {
  const barrier = wholeBarrier(way, from);
  const hosts = hostsOn(way, network);
  if (isNobody(hosts)) return [];
  const unsure = hosts !== 'any' && 'doubt' in hosts ? hosts.doubt : undefined;
  const target = { addresses: way.addresses ?? PUBLIC, groups: new Set<string>() };
  return zone.carriers.flatMap((carrier) => {
    const make = (rule: GroupRule | undefined, flow: Flow, limit: AllowedHosts): Leg => ({
      from,
      carrier,
      way,
      rule,
      flow: doubted(
        flow,
        way.doubt ?? unsure ?? (carrier.supposed ? 'whether one workload carries all of the groups' : undefined),
      ),
      hosts: limit,
    });
    const legs = rulesOf(carrier, 'egress').flatMap((rule) => [
      make(rule, admittedBy(rule, target, barrier), hosts),
      ...servicesPast(rule, from, network).map((service) =>
        make(rule, admittedToService(rule, service, barrier), { hosts: [`the addresses of ${service}`] }),
      ),
    ]);
    if (carrier.hidden !== undefined)
      legs.push(make(undefined, through(perhaps(ALL_TRAFFIC, carrier.hidden), barrier(target.addresses)), hosts));
    return legs;
  });
}

function isNobody(hosts: AllowedHosts): boolean {
  return hosts !== 'any' && 'hosts' in hosts && hosts.hosts.length === 0;
}

/** A rule for the addresses of S3 or DynamoDB leads out to the internet where no gateway endpoint catches them. */
function servicesPast(rule: GroupRule, from: Subnet, network: Network): string[] {
  if (rule.peer.kind !== 'service') return [];
  const { service } = rule.peer;
  const caught = network.gatewayEndpoints.some((one) => one.service === service && one.tables.includes(from.table.key));
  return caught || from.table.hidden !== undefined ? [] : [service];
}

/** The network ACLs of the workload's subnet and of those between. */
function wholeBarrier(way: Way, from: Subnet): Barrier {
  const first = aclBarrier(from.acl, true);
  return (addresses: Addresses | undefined) =>
    way.between.reduce(
      (flow, subnet) =>
        through(flow, through(passes(subnet.acl, false, from.addresses), passes(subnet.acl, true, addresses))),
      first(addresses),
    );
}

function hostsOn(way: Way, network: Network): AllowedHosts {
  let limit: AllowedHosts = 'any';
  for (const firewall of way.firewalls) {
    const allowed = allowedHosts(firewall, network.graph);
    if (limit === 'any') limit = allowed;
    else if (allowed !== 'any' && 'hosts' in allowed && 'hosts' in limit) {
      const { hosts } = allowed;
      limit = { hosts: limit.hosts.filter((host) => hosts.includes(host)) };
    }
  }
  return limit;
}

function limitsOf(legs: readonly Leg[]): Pick<InternetConnection, 'hosts' | 'hostsDoubt'> {
  if (legs.some((leg) => leg.hosts === 'any')) return {};
  const hosts = new Set<string>();
  for (const { hosts: limit } of legs) {
    if (limit === 'any') return {};
    if ('doubt' in limit) return { hostsDoubt: limit.doubt };
    for (const host of limit.hosts) hosts.add(host);
  }
  return { hosts: [...hosts].sort() };
}

/** Whether the DNS firewall lets workloads ask for the hosts: those that are meant, where some are. */
function namesResolve(
  zone: Zone,
  hosts: readonly string[],
  meant: readonly string[],
  network: Network,
): boolean | 'unknown' {
  const answers = hosts
    .filter((host) => !host.includes(' ') && (meant.length === 0 || meant.includes(host)))
    .map((host) => network.dnsFirewalls.lets(zone.vpc.key, host.replace(/^\*\./, 'name.')));
  return answers.includes(false) ? false : answers.includes('unknown') ? 'unknown' : true;
}

function legsOverIpv6(from: Subnet, zone: Zone, network: Network): Leg[] {
  const routes = from.table.routes.filter((route) => route.ipv6 !== undefined);
  const hidden = from.table.hidden !== undefined && from.hasIpv6 === 'unknown';
  if (from.hasIpv6 === false || (routes.length === 0 && !hidden)) return [];
  return zone.carriers.flatMap((carrier) => {
    const rules = rulesOf(carrier, 'egress').filter(
      (rule) => rule.peer.kind === 'ipv6' || rule.peer.kind === 'unknown',
    );
    return rules.flatMap((rule) => {
      const allowed = ruleOverIpv6(rule, from);
      const ways = routes.flatMap((route) => wayOverIpv6(route, from, network));
      if (hidden) ways.push({ steps: [], between: [], firewalls: [], doubt: from.table.hidden });
      return ways.map(
        (way): Leg => ({
          from,
          carrier,
          way,
          rule,
          flow: doubted(
            allowed,
            way.doubt ?? (from.hasIpv6 === 'unknown' ? `whether ${from.label} has IPv6` : undefined),
          ),
          hosts: 'any',
        }),
      );
    });
  });
}

function ruleOverIpv6(rule: GroupRule, from: Subnet): Flow {
  const { peer } = rule;
  const acl =
    from.acl.hidden !== undefined ? perhaps(ALL_TRAFFIC, from.acl.hidden) : from.acl.passesIpv6 ? OPEN : CLOSED;
  // Entries of a network ACL for IPv6 are not worked out: one that allows something makes the answer open.
  const past = through(
    rule.flow,
    acl === OPEN && !from.acl.key.endsWith('.DefaultNetworkAcl')
      ? perhaps(ALL_TRAFFIC, `the IPv6 entries of ${from.acl.label}`)
      : acl,
  );
  if (peer.kind === 'unknown') return doubted(past, peer.doubt);
  if (peer.kind !== 'ipv6') return CLOSED;
  return peer.everywhere ? past : doubted(past, peer.doubt ?? `whether ${rule.text} leads to the internet`);
}

function wayOverIpv6(route: Route, from: Subnet, network: Network): Way[] {
  const { hop, view } = route;
  const text = `${from.table.label}: ${route.ipv6 === 'all' ? '::/0' : 'an IPv6 block'} goes to the ${hop.kind} ${hop.label}`;
  const way: Way = {
    steps: [step(text, view)],
    between: [],
    firewalls: [],
    doubt: route.ipv6 === 'all' ? undefined : 'whether the IPv6 block of a route is on the internet',
  };
  switch (hop.kind) {
    case 'egress-only gateway':
    case 'carrier gateway':
      return [way];
    case 'gateway': {
      const isVpn = viewAt(hop.key, network.graph)?.type === 'AWS::EC2::VPNGateway' || /^vgw-/.test(hop.key);
      return isVpn ? [] : [way];
    }
    case 'peering':
      return [];
    default:
      return [{ ...way, doubt: `where IPv6 goes behind the ${hop.kind} ${hop.label}` }];
  }
}

function missing(zone: Zone, ways: Ways, network: Network): string[] {
  const pieces: string[] = [];
  const found = zone.subnets.flatMap((from) => ways.toInternet(from).map((way) => ({ from, way })));
  if (found.length === 0) pieces.push(`no route of ${tablesOf(zone.subnets)} leads to a gateway to the internet`);
  const target = { addresses: PUBLIC, groups: new Set<string>() };
  const out = anyOf(
    ...zone.carriers.flatMap((carrier) => rulesOf(carrier, 'egress').map((rule) => admittedBy(rule, target))),
  );
  if (isClosed(out) && !zone.carriers.some((carrier) => carrier.hidden !== undefined))
    pieces.push(`no outbound rule of ${groupsOf(zone.carriers)} is for addresses on the internet`);
  const held = found.find(({ way }) => isNobody(hostsOn(way, network)));
  if (held) pieces.push(`the firewall ${held.way.firewalls[0]?.label} lets nothing pass`);
  const barred = found.length > 0 && found.every(({ from, way }) => isClosed(wholeBarrier(way, from)(PUBLIC)));
  if (barred) pieces.push(`the network ACL ${found[0]!.from.acl.label}, or one on the way, stops it`);
  return pieces.length > 0 ? pieces : ['no outbound rule is for addresses that a route leads to'];
}
