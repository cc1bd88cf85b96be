import type { ResourceGraph } from '../template/graph';
import { textOf, type Value } from '../template/value';
import type { ResourceView } from '../template/view';
import type { AddressBook } from './address-book';
import type { HopKind, Route, RouteTable } from './model';
import { prefixListSpans } from './prefix-lists';
import { spanOf } from './span';
import { type Thing, thingOf, viewAt } from './thing';

const TABLE = 'AWS::EC2::RouteTable';

/** The properties that name a next hop, and what they name. */
const HOPS: readonly (readonly [property: string, kind: HopKind, ...types: readonly string[]])[] = [
  ['CarrierGatewayId', 'carrier gateway', 'AWS::EC2::CarrierGateway'],
  ['CoreNetworkArn', 'core network', 'AWS::NetworkManager::CoreNetwork'],
  ['EgressOnlyInternetGatewayId', 'egress-only gateway', 'AWS::EC2::EgressOnlyInternetGateway'],
  ['GatewayId', 'gateway', 'AWS::EC2::InternetGateway', 'AWS::EC2::VPNGateway'],
  ['InstanceId', 'network interface', 'AWS::EC2::Instance'],
  ['LocalGatewayId', 'local gateway'],
  ['NatGatewayId', 'NAT gateway', 'AWS::EC2::NatGateway'],
  ['NetworkInterfaceId', 'network interface', 'AWS::EC2::NetworkInterface'],
  ['OdbNetworkArn', 'core network'],
  ['TransitGatewayId', 'transit gateway', 'AWS::EC2::TransitGateway'],
  ['VpcEndpointId', 'endpoint', 'AWS::EC2::VPCEndpoint', 'AWS::NetworkFirewall::Firewall'],
  ['VpcPeeringConnectionId', 'peering', 'AWS::EC2::VPCPeeringConnection'],
];

/** The route tables of an assembly and those that it only names. */
export class RouteTables {
  private readonly routes = new Map<string, Route[]>();
  private readonly learnt = new Map<string, Thing[]>();
  private readonly bySubnet = new Map<string, Thing>();
  private readonly tables = new Map<string, RouteTable>();

  constructor(
    private readonly graph: ResourceGraph,
    private readonly book: AddressBook,
  ) {
    for (const view of graph.ofType('AWS::EC2::Route')) {
      const table = thingOf(view.get('RouteTableId'), view, TABLE);
      if (table) push(this.routes, table.key, ...this.routesOf(view));
    }
    for (const view of graph.ofType('AWS::EC2::VPNGatewayRoutePropagation')) {
      const gateway = thingOf(view.get('VpnGatewayId'), view, 'AWS::EC2::VPNGateway');
      for (const item of view.items('RouteTableIds') ?? []) {
        const table = thingOf(item.get(), view, TABLE);
        if (table && gateway) push(this.learnt, table.key, gateway);
      }
    }
    for (const view of graph.ofType('AWS::EC2::SubnetRouteTableAssociation')) {
      const subnet = thingOf(view.get('SubnetId'), view, 'AWS::EC2::Subnet');
      const table = thingOf(view.get('RouteTableId'), view, TABLE);
      if (subnet && table && !this.bySubnet.has(subnet.key)) this.bySubnet.set(subnet.key, table);
    }
  }

  /**
   * The route table of a subnet.
   *
   * @param vpc the VPC of the subnet: the main table of one that the assembly makes has the local route alone
   */
  ofSubnet(subnet: Thing, subnetIsSeen: boolean, vpc: Thing): RouteTable {
    const table = this.bySubnet.get(subnet.key);
    if (table) return this.of(table);
    if (!subnetIsSeen)
      return {
        key: `table of ${subnet.key}`,
        label: `the route table of ${subnet.label}`,
        routes: [],
        learntFrom: [],
        hidden: `the route table of ${subnet.label}`,
      };
    const label = `the main route table of ${vpc.label}`;
    return { key: `main table of ${vpc.key}`, label, routes: [], learntFrom: [], hidden: vpc.view ? undefined : label };
  }

  private of(thing: Thing): RouteTable {
    let table = this.tables.get(thing.key);
    if (!table) {
      const view = viewAt(thing.key, this.graph, TABLE);
      table = {
        ...thing,
        view,
        routes: this.routes.get(thing.key) ?? [],
        learntFrom: this.learnt.get(thing.key) ?? [],
        hidden: view ? undefined : `the routes of ${thing.label}`,
      };
      this.tables.set(thing.key, table);
    }
    return table;
  }

  private routesOf(view: ResourceView): Route[] {
    const hop = hopOf(view);
    if (!hop) return [];
    const ipv6 = view.get('DestinationIpv6CidrBlock');
    if (ipv6 !== undefined && ipv6 !== null) return [{ view, hop, ipv6: isEveryIpv6(ipv6) ? 'all' : 'some' }];
    if (view.has('DestinationPrefixListId')) {
      const list = view.get('DestinationPrefixListId');
      const spans = prefixListSpans(list, this.graph, this.book);
      return (spans ?? [{ doubt: `the prefix list ${textOf(list) ?? ''}`.trim() }]).map((span) => ({
        view,
        hop,
        span,
      }));
    }
    return [{ view, hop, span: spanOf(view.get('DestinationCidrBlock'), this.book.spans) }];
  }
}

function hopOf(view: ResourceView): Route['hop'] | undefined {
  for (const [property, kind, ...types] of HOPS) {
    if (!view.has(property)) continue;
    const thing = thingOf(view.get(property), view, ...types);
    if (thing) return { ...thing, kind };
  }
  return undefined;
}

function isEveryIpv6(block: Value): boolean {
  return /^[0:]*::?0*\/[0-3]$/.test(textOf(block) ?? '');
}

function push<T>(map: Map<string, T[]>, key: string, ...items: readonly T[]): void {
  const list = map.get(key);
  if (list) list.push(...items);
  else map.set(key, [...items]);
}
