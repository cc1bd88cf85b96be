import type { ResourceGraph } from '../template/graph';
import type { Ternary } from '../template/statement';
import { textOf } from '../template/value';
import type { ResourceView } from '../template/view';
import type { DnsFirewalls } from './dns-firewalls';
import type { InterfaceEndpoint, Vpc } from './model';
import { thingOf, thingOfView } from './thing';

/** Names of AWS services, as opposed to names of an organisation's own for the same endpoint. */
const SERVICE_NAME = /(\.amazonaws\.com(\.cn)?|\.aws|\$\{[^}]*\})\.?$/;

/**
 * Private hosted zones whose records lead to endpoints, and the VPCs that resolve them.
 *
 * A wildcard record counts as it is written: the DNS firewall has to let its pattern pass.
 */
export class PrivateNames {
  private readonly users = new Map<string, { vpcs: Set<string>; complete: boolean }>();
  private readonly profiles = new Set<string>();

  constructor(
    private readonly graph: ResourceGraph,
    private readonly firewalls: DnsFirewalls,
  ) {
    for (const view of graph.ofType('AWS::Route53::HostedZone')) {
      const vpcs = view.items('VPCs');
      const keys = (vpcs ?? []).flatMap((item) => thingOf(item.get('VPCId'), view, 'AWS::EC2::VPC')?.key ?? []);
      this.users.set(thingOfView(view).key, { vpcs: new Set(keys), complete: vpcs !== undefined });
    }
    for (const view of graph.ofType('AWS::Route53Profiles::ProfileAssociation')) {
      const vpc = thingOf(view.get('ResourceId'), view, 'AWS::EC2::VPC');
      if (vpc) this.profiles.add(vpc.key);
    }
  }

  /** Whether the service's ordinary name leads to the endpoint, for workloads of a VPC. */
  lead(vpc: Vpc, endpoint: InterfaceEndpoint): Ternary {
    const own = vpc.key === endpoint.vpc.key ? endpoint.privateNames : false;
    if (own === true) return true;
    let open = own === 'unknown' || vpc.view === undefined || this.profiles.has(vpc.key);
    for (const [zone, names] of this.zonesOf(endpoint)) {
      const users = this.users.get(zone);
      if (users?.vpcs.has(vpc.key))
        return all(vpc.resolvesPrivateNames, ...names.map((name) => this.firewalls.lets(vpc.key, name)));
      if (!users?.complete) open = true;
    }
    return open ? 'unknown' : false;
  }

  /** Keys of the hosted zones with records that lead to the endpoint, and the names of the records. */
  private zonesOf(endpoint: InterfaceEndpoint): Map<string, string[]> {
    const zones = new Map<string, string[]>();
    // The names of an endpoint are cut out of a list at deployment, so the records are found by their reference.
    for (const view of this.graph.referrers(endpoint.view, 'AWS::Route53::RecordSet', 'AWS::Route53::RecordSetGroup')) {
      const records = view.type === 'AWS::Route53::RecordSet' ? [view] : (view.items('RecordSets') ?? []);
      for (const record of records) {
        const name = textOf(record.get('Name')) ?? '';
        if (!SERVICE_NAME.test(name)) continue;
        const zone = this.zoneOf(record, view);
        if (zone !== undefined) zones.set(zone, [...(zones.get(zone) ?? []), name]);
      }
    }
    return zones;
  }

  private zoneOf(record: Pick<ResourceView, 'has' | 'get'>, owner: ResourceView): string | undefined {
    const holder = record.has('HostedZoneId') ? record : owner;
    return thingOf(holder.get('HostedZoneId'), owner, 'AWS::Route53::HostedZone')?.key;
  }
}

function all(...answers: readonly Ternary[]): Ternary {
  if (answers.includes(false)) return false;
  return answers.includes('unknown') ? 'unknown' : true;
}
