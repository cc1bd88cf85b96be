import { endpointService } from '../rules/shared/reachable-endpoints';
import type { ResourceGraph } from '../template/graph';
import type { Ternary } from '../template/statement';
import { isUndecided, textOf, type Value } from '../template/value';
import type { Node, ResourceView } from '../template/view';
import { type AddressBook, addressBook } from './address-book';
import { DnsFirewalls } from './dns-firewalls';
import { Lattice } from './lattice';
import type {
  Firewall,
  GatewayEndpoint,
  InterfaceEndpoint,
  NetworkAcl,
  Peering,
  RouteTable,
  Subnet,
  Vpc,
} from './model';
import { NetworkAcls } from './network-acl-entries';
import { PrivateNames } from './private-names';
import { RouteTables } from './route-tables';
import { SecurityGroups } from './security-groups';
import { type Thing, thingOf, thingOfView } from './thing';
import { TransitGateways } from './transit-gateways';

const VPC = 'AWS::EC2::VPC';
const SUBNET = 'AWS::EC2::Subnet';

/** The networks of one assembly, read once: every part that a packet meets, and the parts that are only named. */
export class Network {
  readonly book: AddressBook;
  readonly groups: SecurityGroups;
  readonly transit: TransitGateways;
  readonly names: PrivateNames;
  readonly dnsFirewalls: DnsFirewalls;
  readonly lattice: Lattice;
  readonly interfaceEndpoints: InterfaceEndpoint[] = [];
  readonly gatewayEndpoints: GatewayEndpoint[] = [];
  readonly firewalls: Firewall[] = [];
  private readonly tables: RouteTables;
  private readonly acls: NetworkAcls;
  private readonly vpcs = new Map<string, Vpc>();
  private readonly subnets = new Map<string, Subnet>();
  private readonly peerings = new Map<string, Peering>();
  private readonly attached = new Map<string, Thing[]>();
  /** Endpoints that hand packets on, by key, and firewalls by the routes that name them. */
  private readonly inspecting = new Map<string, Firewall>();

  constructor(readonly graph: ResourceGraph) {
    this.book = addressBook(graph);
    this.groups = new SecurityGroups(graph, this.book);
    this.tables = new RouteTables(graph, this.book);
    this.acls = new NetworkAcls(graph, this.book);
    this.dnsFirewalls = new DnsFirewalls(graph);
    this.names = new PrivateNames(graph, this.dnsFirewalls);
    for (const view of graph.ofType(VPC)) this.vpcs.set(thingOfView(view).key, this.vpcFrom(view));
    for (const view of graph.ofType(SUBNET)) this.subnets.set(thingOfView(view).key, this.subnetFrom(view));
    for (const view of graph.ofType('AWS::EC2::VPCPeeringConnection')) {
      const sides = ['VpcId', 'PeerVpcId'].map((side) => this.vpcNamed(view.get(side), view));
      this.peerings.set(thingOfView(view).key, {
        ...thingOfView(view),
        sides: sides.filter((side) => side !== undefined),
      });
    }
    for (const view of graph.ofType('AWS::EC2::VPCGatewayAttachment')) {
      const vpc = this.vpcNamed(view.get('VpcId'), view);
      for (const property of ['InternetGatewayId', 'VpnGatewayId']) {
        const gateway = thingOf(view.get(property), view, 'AWS::EC2::InternetGateway', 'AWS::EC2::VPNGateway');
        if (vpc && gateway) this.attached.set(gateway.key, [...(this.attached.get(gateway.key) ?? []), vpc]);
      }
    }
    this.transit = new TransitGateways(this);
    this.lattice = new Lattice(this);
    this.readFirewalls();
    this.readEndpoints();
  }

  /** Every VPC of the assembly, and those that something of it names. */
  get allVpcs(): Vpc[] {
    return [...this.vpcs.values()];
  }

  /** Every subnet of the assembly, and those that something of it names. */
  get allSubnets(): Subnet[] {
    return [...this.subnets.values()];
  }

  vpc(key: string): Vpc | undefined {
    return this.vpcs.get(key);
  }

  subnet(key: string): Subnet | undefined {
    return this.subnets.get(key);
  }

  peering(key: string): Peering | undefined {
    return this.peerings.get(key);
  }

  /** Whether a VPC has a peering. */
  isPeered(vpc: Thing): boolean {
    return [...this.peerings.values()].some((one) => one.sides.some((side) => side.key === vpc.key));
  }

  /** The VPCs that a gateway is attached to. */
  attachedTo(gateway: Thing): readonly Thing[] {
    return this.attached.get(gateway.key) ?? [];
  }

  /** The firewall, or the endpoint of an appliance, that a route hands packets to. */
  inspectorOf(route: ResourceView, hop: Thing): Firewall | undefined {
    return this.inspecting.get(`route ${route.raw.index}`) ?? this.inspecting.get(hop.key);
  }

  /** The VPC that a value names. */
  vpcNamed(value: Value, owner: ResourceView): Vpc | undefined {
    const thing = thingOf(value, owner, VPC);
    if (!thing) return undefined;
    let vpc = this.vpcs.get(thing.key);
    if (!vpc) {
      vpc = { ...thing, resolvesPrivateNames: 'unknown' };
      this.vpcs.set(thing.key, vpc);
    }
    return vpc;
  }

  /**
   * The subnet that a value names.
   *
   * @param vpc the VPC that it lies in, for a subnet that is outside
   */
  subnetNamed(value: Value, owner: ResourceView, vpc?: Vpc): Subnet | undefined {
    const thing = thingOf(value, owner, SUBNET);
    if (!thing) return undefined;
    let subnet = this.subnets.get(thing.key);
    if (!subnet) {
      const home: Vpc = vpc ?? {
        key: `VPC of ${thing.key}`,
        label: `the VPC of ${thing.label}`,
        resolvesPrivateNames: 'unknown',
      };
      subnet = {
        ...thing,
        vpc: home,
        hasIpv6: 'unknown',
        givesPublicAddress: 'unknown',
        table: this.tables.ofSubnet(thing, false, home),
        acl: this.acls.ofSubnet(thing, false, home),
      };
      this.subnets.set(thing.key, subnet);
    }
    return subnet;
  }

  /** A stand-in for the subnets of a VPC of which none is named. */
  unseenSubnetOf(vpc: Vpc): Subnet {
    const thing: Thing = { key: `subnets of ${vpc.key}`, label: `the subnets of ${vpc.label}` };
    return {
      ...thing,
      vpc,
      hasIpv6: 'unknown',
      givesPublicAddress: 'unknown',
      table: this.tables.ofSubnet(thing, false, vpc),
      acl: this.acls.ofSubnet(thing, false, vpc),
    };
  }

  /** The subnets of a list of ids; `complete` is false when some cannot be told. */
  subnetsAt(owner: ResourceView, items: Node[] | undefined, vpc?: Vpc): { subnets: Subnet[]; complete: boolean } {
    const subnets: Subnet[] = [];
    for (const item of items ?? []) {
      const subnet = this.subnetNamed(item.get(), owner, vpc);
      if (subnet && !subnets.includes(subnet)) subnets.push(subnet);
    }
    return { subnets, complete: items !== undefined };
  }

  private vpcFrom(view: ResourceView): Vpc {
    const thing = thingOfView(view);
    return {
      ...thing,
      addresses: this.book.ofVpc(thing.key),
      // Both have to be on; the first is by default, the second is not.
      resolvesPrivateNames: and(flag(view, 'EnableDnsSupport', true), flag(view, 'EnableDnsHostnames', false)),
    };
  }

  private subnetFrom(view: ResourceView): Subnet {
    const thing = thingOfView(view);
    const vpc = this.vpcNamed(view.get('VpcId'), view) ?? {
      key: `VPC of ${thing.key}`,
      label: `the VPC of ${thing.label}`,
      resolvesPrivateNames: 'unknown',
    };
    const tier = view.tag('aws-cdk:subnet-name');
    const table: RouteTable = this.tables.ofSubnet(thing, true, vpc);
    const acl: NetworkAcl = this.acls.ofSubnet(thing, true, vpc);
    return {
      ...thing,
      vpc,
      addresses: this.book.spans.get(view.raw.index)?.addresses,
      hasIpv6: ['Ipv6CidrBlock', 'Ipv6IpamPoolId', 'Ipv6Native', 'AssignIpv6AddressOnCreation']
        .map((property) =>
          property.endsWith('lock') || property.endsWith('Id') ? view.has(property) : flag(view, property, false),
        )
        .reduce<Ternary>(
          (sum, one) =>
            sum === true || one === true ? true : sum === 'unknown' || one === 'unknown' ? 'unknown' : false,
          false,
        ),
      givesPublicAddress: flag(view, 'MapPublicIpOnLaunch', false),
      table,
      acl,
      tier: typeof tier === 'string' && tier !== '' ? tier : undefined,
    };
  }

  private readFirewalls(): void {
    for (const view of this.graph.ofType('AWS::NetworkFirewall::Firewall')) {
      const vpc = this.vpcNamed(view.get('VpcId'), view);
      const items = view.items('SubnetMappings')?.map((mapping) => mapping.node('SubnetId'));
      const firewall: Firewall = { ...thingOfView(view), view, subnets: this.subnetsAt(view, items, vpc).subnets };
      this.firewalls.push(firewall);
      // The ids of its endpoints are cut out of a list at deployment, so the routes are found by their reference.
      for (const route of this.graph.referrers(view, 'AWS::EC2::Route'))
        this.inspecting.set(`route ${route.raw.index}`, firewall);
    }
  }

  private readEndpoints(): void {
    for (const view of this.graph.ofType('AWS::EC2::VPCEndpoint')) {
      const vpc = this.vpcNamed(view.get('VpcId'), view);
      if (!vpc) continue;
      const thing = thingOfView(view);
      const leadsToLattice = view.has('ServiceNetworkArn') || view.has('ResourceConfigurationArn');
      const type = textOf(view.get('VpcEndpointType')) ?? (leadsToLattice ? 'ServiceNetwork' : 'Gateway');
      const service = endpointService(view) ?? textOf(view.get('ServiceName')) ?? view.logicalId;
      const subnetItems = view.items('SubnetIds');
      const { subnets, complete } = this.subnetsAt(view, subnetItems, vpc);
      if (type === 'GatewayLoadBalancer') this.inspecting.set(thing.key, { ...thing, view, subnets });
      else if (type === 'Gateway') {
        const items = view.items('RouteTableIds');
        this.gatewayEndpoints.push({
          ...thing,
          view,
          service,
          vpc,
          tables: (items ?? []).flatMap((item) => thingOf(item.get(), view, 'AWS::EC2::RouteTable')?.key ?? []),
          hidden: items === undefined ? `the route tables of ${view.logicalId}` : undefined,
        });
      } else {
        const groups = view.items('SecurityGroupIds');
        const endpoint: InterfaceEndpoint = {
          ...thing,
          view,
          service,
          vpc,
          subnets,
          hidden: complete && subnets.length > 0 ? undefined : `the subnets of ${view.logicalId}`,
          groups:
            groups === undefined || groups.length > 0
              ? (groups ?? [view.node('SecurityGroupIds')]).flatMap((item) => this.groups.named(item.get(), view) ?? [])
              : [this.groups.defaultOf(vpc)],
          privateNames: and(flag(view, 'PrivateDnsEnabled', false), vpc.resolvesPrivateNames),
        };
        if (!this.lattice.take(endpoint)) this.interfaceEndpoints.push(endpoint);
      }
    }
  }
}

function flag(view: ResourceView, property: string, fallback: boolean): Ternary {
  const value = view.get(property);
  if (value === undefined || value === null) return fallback;
  if (isUndecided(value)) return 'unknown';
  return /^true$/i.test(textOf(value) ?? '');
}

function and(one: Ternary, other: Ternary): Ternary {
  if (one === false || other === false) return false;
  return one === true && other === true ? true : 'unknown';
}
