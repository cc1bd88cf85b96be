import { aclBarrier, admittedToService, rulesOf } from './admission';
import type { Connection } from './connection';
import { anyOf, CLOSED, doubted, type Flow, isClosed, isOpen, perhaps, through } from './flow';
import type { GatewayEndpoint, GroupRule, Subnet } from './model';
import type { Network } from './network';
import { groupsOf, ruleStep, startOf, tablesOf } from './path-parts';
import { type PathStep, step } from './step';
import { ALL_TRAFFIC } from './traffic';
import type { Carrier, Zone } from './zones';

/** What reaches a service from a zone through a gateway endpoint. */
export function toGatewayService(
  zone: Zone,
  service: string,
  network: Network,
): Connection & { endpoint?: GatewayEndpoint } {
  const flows: Flow[] = [];
  let best: { flow: Flow; path: PathStep[]; endpoint?: GatewayEndpoint } | undefined;
  let routed = false;
  for (const subnet of zone.subnets)
    for (const { endpoint, doubt } of endpointsOn(subnet, zone, service, network)) {
      routed = true;
      const barrier = aclBarrier(subnet.acl, true);
      for (const carrier of zone.carriers)
        for (const { rule, flow: allowed } of allowing(carrier, service, barrier)) {
          const flow = doubted(
            allowed,
            doubt ?? (carrier.supposed ? 'whether one workload carries all of the groups' : undefined),
          );
          if (isClosed(flow)) continue;
          flows.push(flow);
          if (!best || (isOpen(flow) && !isOpen(best.flow)))
            best = { flow, path: pathOf(zone, subnet, carrier, rule, endpoint, service), endpoint };
        }
    }
  if (best) return { flow: anyOf(...flows), path: best.path, missing: [], notes: [], endpoint: best.endpoint };
  const missing: string[] = [];
  if (!routed) missing.push(`no gateway endpoint of ${service} is on ${tablesOf(zone.subnets)}`);
  const out = anyOf(...zone.carriers.flatMap((carrier) => allowing(carrier, service).map((one) => one.flow)));
  if (isClosed(out)) missing.push(`no outbound rule of ${groupsOf(zone.carriers)} is for the addresses of ${service}`);
  if (missing.length === 0) missing.push(`the network ACL ${zone.subnets[0]!.acl.label} stops it`);
  return { flow: CLOSED, path: [], missing, notes: [] };
}

function endpointsOn(
  subnet: Subnet,
  zone: Zone,
  service: string,
  network: Network,
): { endpoint?: GatewayEndpoint; doubt?: string }[] {
  const here = network.gatewayEndpoints.filter((one) => one.service === service && one.vpc.key === zone.vpc.key);
  const found: { endpoint?: GatewayEndpoint; doubt?: string }[] = here.flatMap((endpoint) => {
    if (endpoint.tables.includes(subnet.table.key)) return [{ endpoint }];
    const doubt = endpoint.hidden ?? subnet.table.hidden;
    return doubt === undefined ? [] : [{ endpoint, doubt }];
  });
  // A VPC that exists already may have an endpoint of its own.
  if (found.length === 0 && subnet.table.hidden !== undefined)
    found.push({ doubt: `the gateway endpoints of ${zone.vpc.label}` });
  return found;
}

function allowing(
  carrier: Carrier,
  service: string,
  barrier?: Parameters<typeof admittedToService>[2],
): { rule?: GroupRule; flow: Flow }[] {
  const found: { rule?: GroupRule; flow: Flow }[] = rulesOf(carrier, 'egress').map((rule) => ({
    rule,
    flow: admittedToService(rule, service, barrier),
  }));
  if (carrier.hidden !== undefined) {
    const flow = perhaps(ALL_TRAFFIC, carrier.hidden);
    found.push({ flow: barrier ? through(flow, barrier(undefined)) : flow });
  }
  return found;
}

function pathOf(
  zone: Zone,
  subnet: Subnet,
  carrier: Carrier,
  rule: GroupRule | undefined,
  endpoint: GatewayEndpoint | undefined,
  service: string,
): PathStep[] {
  const target = endpoint?.label ?? 'an endpoint that is not seen';
  return [
    ...startOf(zone, subnet, carrier),
    ruleStep('out', carrier, 'egress', rule),
    step(`${subnet.table.label}: the addresses of ${service} go to ${target}`, endpoint?.view),
  ];
}
