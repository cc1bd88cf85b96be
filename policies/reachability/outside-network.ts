import { aclBarrier, admitted, admittedBy, rulesOf } from './admission';
import type { Connection } from './connection';
import { anyOf, CLOSED, doubted, type Flow, isClosed, isOpen } from './flow';
import type { Addresses } from './ipv4';
import type { Subnet } from './model';
import { groupsOf, ruleFor, ruleStep, startOf, tablesOf } from './path-parts';
import type { PathStep } from './step';
import type { Way, Ways } from './ways';
import type { Carrier, Zone } from './zones';

/** What reaches a network that is not in the assembly: on premises, or behind a gateway or peering. */
export function toOutsideNetwork(zone: Zone, addresses: Addresses | undefined, label: string, ways: Ways): Connection {
  const flows: Flow[] = [];
  let best: { flow: Flow; path: PathStep[] } | undefined;
  let routed = false;
  for (const subnet of zone.subnets)
    for (const way of ways.toNetwork(subnet, addresses)) {
      routed = true;
      const barrier = aclBarrier(subnet.acl, true);
      for (const carrier of zone.carriers) {
        const target = { addresses: way.addresses ?? addresses, groups: new Set<string>() };
        const allowed = admitted(carrier, 'egress', target, barrier);
        const flow = doubted(
          allowed,
          way.doubt ?? (carrier.supposed ? 'whether one workload carries all of the groups' : undefined),
        );
        if (isClosed(flow)) continue;
        flows.push(flow);
        if (!best || (isOpen(flow) && !isOpen(best.flow)))
          best = { flow, path: pathOf(zone, subnet, carrier, way, flow, target) };
      }
    }
  if (best) return { flow: anyOf(...flows), path: best.path, missing: [], notes: [] };
  const missing: string[] = [];
  if (!routed) missing.push(`no route of ${tablesOf(zone.subnets)} leads to ${label}`);
  const target = { addresses, groups: new Set<string>() };
  if (isClosed(anyOf(...zone.carriers.map((carrier) => admitted(carrier, 'egress', target)))))
    missing.push(`no outbound rule of ${groupsOf(zone.carriers)} allows it`);
  if (missing.length === 0) missing.push(`the network ACL ${zone.subnets[0]!.acl.label} stops it`);
  return { flow: CLOSED, path: [], missing, notes: [] };
}

function pathOf(
  zone: Zone,
  subnet: Subnet,
  carrier: Carrier,
  way: Way,
  flow: Flow,
  target: Parameters<typeof admittedBy>[1],
): PathStep[] {
  const rule = ruleFor(rulesOf(carrier, 'egress'), flow, (one) => admittedBy(one, target));
  return [...startOf(zone, subnet, carrier), ruleStep('out', carrier, 'egress', rule), ...way.steps];
}
