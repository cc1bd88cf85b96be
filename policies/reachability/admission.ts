import { anyOf, CLOSED, doubted, type Flow, perhaps, through } from './flow';
import { overlaps } from './intervals';
import { type Addresses, PUBLIC } from './ipv4';
import type { GroupRule, NetworkAcl, SecurityGroup, Subnet } from './model';
import { passes } from './network-acls';
import { isEverywhere, meeting, type Place } from './span';
import { ALL_TRAFFIC } from './traffic';
import { IPV6 } from './ways';
import type { Carrier } from './zones';

/** The other side of a connection, as the rules of a security group see it. */
export interface Counterpart extends Place {
  /** Keys of the groups that it carries. */
  readonly groups: ReadonlySet<string>;
  /** Why it may carry other groups. */
  readonly hidden?: string;
  /** Whether both sides may have addresses of IPv6. */
  readonly ipv6?: boolean;
}

/** What stands in the way besides routes and groups: the network ACL of one side, by the addresses of the other. */
export type Barrier = (addresses: Addresses | undefined) => Flow;

/** The rules of a carrier's groups in one direction. */
export function rulesOf(carrier: Carrier, direction: 'ingress' | 'egress'): GroupRule[] {
  return carrier.groups.flatMap((group) => group[direction]);
}

/** What a carrier's groups let pass, to or from a counterpart. */
export function admitted(
  carrier: Carrier,
  direction: 'ingress' | 'egress',
  other: Counterpart,
  barrier?: Barrier,
): Flow {
  const flows = rulesOf(carrier, direction).map((rule) => admittedBy(rule, other, barrier));
  if (carrier.hidden !== undefined)
    flows.push(
      through(perhaps(ALL_TRAFFIC, carrier.hidden), barrier?.(other.addresses) ?? perhaps(ALL_TRAFFIC, carrier.hidden)),
    );
  return anyOf(...flows);
}

/** What one rule lets pass, to or from a counterpart. */
export function admittedBy(rule: GroupRule, other: Counterpart, barrier?: Barrier): Flow {
  const { peer, flow } = rule;
  const past = (addresses: Addresses | undefined) => (barrier ? through(flow, barrier(addresses)) : flow);
  switch (peer.kind) {
    case 'addresses': {
      const met = meeting(peer.span, other);
      return met
        ? doubted(past(met.addresses), met.certain ? undefined : (met.doubt ?? 'addresses known at deployment'))
        : CLOSED;
    }
    case 'group': {
      if (other.groups.has(peer.group.key)) return past(other.addresses);
      if (other.hidden !== undefined) return doubted(past(other.addresses), other.hidden);
      return isNamedOutright(peer.group.key) ? CLOSED : doubted(past(other.addresses), peer.group.label);
    }
    case 'unknown':
      return doubted(past(other.addresses), peer.doubt);
    case 'ipv6':
      return other.ipv6 ? doubted(past(other.addresses), IPV6) : CLOSED;
    case 'service':
      return CLOSED;
  }
}

/** Whether a key stands for one certain group: a resource, an id, or an export of another assembly. */
export function isNamedOutright(key: string): boolean {
  return /^#\d+(\.DefaultSecurityGroup)?$/.test(key) || /^sg-/.test(key) || /^the export /.test(key);
}

/** What a rule lets out to the public addresses of a service, such as S3. */
export function admittedToService(rule: GroupRule, service: string, barrier?: Barrier): Flow {
  const past = barrier ? through(rule.flow, barrier(PUBLIC)) : rule.flow;
  const { peer } = rule;
  if (peer.kind === 'service') return peer.service === service ? past : CLOSED;
  if (peer.kind === 'unknown') return doubted(past, peer.doubt);
  if (peer.kind !== 'addresses') return CLOSED;
  const { addresses, doubt } = peer.span;
  if (addresses && isEverywhere(addresses)) return past;
  if (addresses && !overlaps(addresses, PUBLIC)) return CLOSED;
  return doubted(past, doubt ?? `whether ${rule.text} covers the addresses of ${service}`);
}

/** What a network ACL lets pass, by the addresses of the other side; each answer is worked out once. */
export function aclBarrier(acl: NetworkAcl, leaving: boolean): Barrier {
  const known = new Map<Addresses | undefined, Flow>();
  return (addresses) => {
    let flow = known.get(addresses);
    if (!flow) {
      flow = passes(acl, leaving, addresses);
      known.set(addresses, flow);
    }
    return flow;
  };
}

/** Keys of the groups that a carrier has. */
export function keysOf(groups: readonly SecurityGroup[]): ReadonlySet<string> {
  return new Set(groups.map((group) => group.key));
}

/** A carrier in a subnet, as rules see it: those of one in another subnet, or of an entrance in its own. */
export function counterpart(subnet: Subnet, carrier: Carrier, seenFrom: Subnet = subnet): Counterpart {
  return {
    addresses: subnet.addresses,
    vpc: subnet.vpc.key,
    within: subnet.vpc.addresses,
    groups: keysOf(carrier.groups),
    hidden: carrier.hidden,
    ipv6: subnet.hasIpv6 !== false && seenFrom.hasIpv6 !== false,
  };
}
