import { aclBarrier, admittedBy, admittedToService, type Barrier, rulesOf } from './admission';
import { besideTheVpc } from './beside-the-vpc';
import type { Connection } from './connection';
import { type AllowedHosts, allowedHosts } from './firewall-hosts';
import { anyOf, CLOSED, doubted, type Flow, isClosed, isOpen, perhaps, through } from './flow';
import type { Leg } from './internet-leg';
import { legsOverIpv6 } from './internet-over-ipv6';
import { type Addresses, PUBLIC } from './ipv4';
import type { GroupRule, Subnet } from './model';
import type { Network } from './network';
import { passes } from './network-acls';
import { groupsOf, ruleStep, startOf, tablesOf } from './path-parts';
import { ALL_TRAFFIC } from './traffic';
import type { Way, Ways } from './ways';
import type { Zone } from './zones';

/** A connection to the internet, and the hosts that a firewall limits it to. */
export interface InternetConnection extends Connection {
  /** Absent when any host is reached, or none. */
  readonly hosts?: readonly string[];
  /** Why the hosts are not known. */
  readonly hostsDoubt?: string;
  /** Whether the DNS firewall lets the names of the hosts be asked for. */
  readonly resolves?: boolean | 'unknown';
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
