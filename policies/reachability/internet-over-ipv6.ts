import { rulesOf } from './admission';
import { CLOSED, doubted, type Flow, OPEN, perhaps, through } from './flow';
import type { Leg } from './internet-leg';
import type { GroupRule, Route, Subnet } from './model';
import type { Network } from './network';
import { step } from './step';
import { viewAt } from './thing';
import { ALL_TRAFFIC } from './traffic';
import type { Way } from './ways';
import type { Zone } from './zones';

/** Ways out to the internet over IPv6, where blocks are told apart no further than "every address" and "some". */
export function legsOverIpv6(from: Subnet, zone: Zone, network: Network): Leg[] {
  const routes = from.table.routes.filter((route) => route.ipv6 !== undefined);
  const hidden = from.table.hidden !== undefined && from.hasIpv6 === 'unknown';
  if (from.hasIpv6 === false || (routes.length === 0 && !hidden)) return [];
  return zone.carriers.flatMap((carrier) => {
    const rules = rulesOf(carrier, 'egress').filter(
      ({ peer }) => (peer.kind === 'ipv6' && !peer.isPrivate) || peer.kind === 'unknown',
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
