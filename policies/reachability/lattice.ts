import { Outside, type ResourceGraph } from '../template/graph';
import { isUndecided, textOf, type Value } from '../template/value';
import type { ResourceView } from '../template/view';
import type { InterfaceEndpoint, SecurityGroup, Subnet, Vpc } from './model';
import type { Network } from './network';
import { type Thing, thingOf, thingOfView, viewAt } from './thing';

const SERVICE_NETWORK = 'AWS::VpcLattice::ServiceNetwork';
const SERVICE = 'AWS::VpcLattice::Service';
const RESOURCE_CONFIGURATION = 'AWS::VpcLattice::ResourceConfiguration';

/** A VPC that is joined to a service network: its workloads reach the network's services, and no route is asked. */
export interface ServiceNetworkAssociation extends Thing {
  readonly view: ResourceView;
  readonly serviceNetwork: Thing;
  readonly vpc: Vpc;
  /** The groups that say which clients are let in; absent where the association has none, and lets in the whole VPC. */
  readonly groups?: readonly SecurityGroup[];
}

/** An endpoint of a service network, or of one resource, that has network interfaces in subnets. */
export interface LatticeEndpoint extends InterfaceEndpoint {
  readonly kind: 'service-network' | 'resource';
  readonly leadsTo: Thing;
}

/** Targets of VPC Lattice in a VPC: what its services hand requests on to. */
export interface LatticeTargets extends Thing {
  readonly view: ResourceView;
  /** Key of the VPC; absent when it is not known. */
  readonly vpc?: string;
}

/** Where the traffic for resources of a VPC comes out. */
export interface ResourceGateway extends LatticeTargets {
  readonly subnets: readonly Subnet[];
  readonly groups: readonly SecurityGroup[];
}

/** VPC Lattice, as far as an assembly shows it. */
export class Lattice {
  readonly associations: readonly ServiceNetworkAssociation[];
  readonly endpoints: LatticeEndpoint[] = [];
  readonly targetGroups: readonly LatticeTargets[];
  readonly gateways: readonly ResourceGateway[];
  private readonly graph: ResourceGraph;

  constructor(private readonly network: Network) {
    this.graph = network.graph;
    this.associations = this.graph
      .ofType('AWS::VpcLattice::ServiceNetworkVpcAssociation')
      .flatMap((view) => this.associationFrom(view) ?? []);
    this.targetGroups = this.graph.ofType('AWS::VpcLattice::TargetGroup').flatMap((view) => {
      // Targets that are functions are invoked: no connection leads into their VPC.
      if (textOf(view.get('Type')) === 'LAMBDA') return [];
      return [{ ...thingOfView(view), view, vpc: this.vpcAt(view, 'Config.VpcIdentifier') }];
    });
    this.gateways = this.graph.ofType('AWS::VpcLattice::ResourceGateway').map((view) => {
      const vpc = network.vpcNamed(view.get('VpcIdentifier'), view);
      const { subnets } = network.subnetsAt(view, view.items('SubnetIds'), vpc);
      return {
        ...thingOfView(view),
        view,
        vpc: this.vpcAt(view, 'VpcIdentifier'),
        subnets: subnets.length > 0 || !vpc ? subnets : [network.unseenSubnetOf(vpc)],
        groups: this.groupsAt(view, vpc) ?? (vpc ? [network.groups.defaultOf(vpc)] : []),
      };
    });
  }

  /** The groups that its parts carry: no workload of a zone does. */
  get groups(): SecurityGroup[] {
    return [...this.associations, ...this.endpoints, ...this.gateways].flatMap(({ groups }) => groups ?? []);
  }

  /** Names of what is joined or has an endpoint. */
  names(kind: LatticeEndpoint['kind']): string[] {
    const own = this.endpoints.filter((one) => one.kind === kind).map(({ leadsTo }) => leadsTo.label);
    return kind === 'resource' ? own : [...this.associations.map((one) => one.serviceNetwork.label), ...own];
  }

  /** The service networks that something is joined to, or has an endpoint of. */
  get serviceNetworks(): Thing[] {
    const named = [
      ...this.associations.map(({ serviceNetwork }) => serviceNetwork),
      ...this.endpoints.filter(({ kind }) => kind === 'service-network').map(({ leadsTo }) => leadsTo),
    ];
    return [...new Map(named.map((one) => [one.key, one])).values()];
  }

  /** Adds an endpoint, when it is one of VPC Lattice. */
  take(endpoint: InterfaceEndpoint): boolean {
    const { view } = endpoint;
    for (const [kind, property, type] of ENDPOINTS)
      if (view.has(property)) {
        const leadsTo = this.named(view.get(property), view, type);
        if (leadsTo) this.endpoints.push({ ...endpoint, kind, leadsTo });
        return leadsTo !== undefined;
      }
    return false;
  }

  /**
   * Whether a service network may hand requests on to a target group. Only where both are in the assembly, with every
   * service that uses the group, is "no" an answer.
   */
  mayLeadTo(serviceNetwork: Thing, targets: LatticeTargets): boolean {
    if (!serviceNetwork.view) return true;
    const users = this.graph.referrers(targets.view, 'AWS::VpcLattice::Listener', 'AWS::VpcLattice::Rule');
    if (users.length === 0) return true;
    return users.some((user) => {
      const service = this.graph.find(user.get('ServiceIdentifier'), SERVICE);
      if (service === undefined || service instanceof Outside) return true;
      return this.graph.ofType('AWS::VpcLattice::ServiceNetworkServiceAssociation').some((association) => {
        const which = (property: string, type: string) => thingOf(association.get(property), association, type)?.key;
        const [one, other] = [which('ServiceIdentifier', SERVICE), which('ServiceNetworkIdentifier', SERVICE_NETWORK)];
        const isOther = (key: string | undefined, own: Thing) => /^#\d+$/.test(key ?? '') && key !== own.key;
        return !isOther(one, thingOfView(service)) && !isOther(other, serviceNetwork);
      });
    });
  }

  /** Whether the traffic for a resource may come out of a gateway. */
  comesOutOf(resource: Thing, gateway: ResourceGateway): boolean {
    const configuration = viewAt(resource.key, this.graph, RESOURCE_CONFIGURATION);
    const named = configuration?.get('ResourceGatewayId');
    const key = configuration && thingOf(named ?? undefined, configuration, gateway.view.type)?.key;
    return key === undefined || !/^#\d+$/.test(key) || key === gateway.key;
  }

  private associationFrom(view: ResourceView): ServiceNetworkAssociation | undefined {
    const vpc = this.network.vpcNamed(view.get('VpcIdentifier'), view);
    const serviceNetwork = this.named(view.get('ServiceNetworkIdentifier'), view, SERVICE_NETWORK);
    if (!vpc || !serviceNetwork) return undefined;
    return { ...thingOfView(view), view, serviceNetwork, vpc, groups: this.groupsAt(view, vpc) };
  }

  /** A service network or resource, under the name that it gives itself. */
  private named(value: Value, owner: ResourceView, type: string): Thing | undefined {
    const thing = thingOf(value, owner, type);
    if (!thing) return undefined;
    const view = viewAt(thing.key, this.graph, type);
    const name = view?.get('Name');
    const label = name === undefined || isUndecided(name) ? thing.label : (textOf(name) ?? thing.label);
    return { key: thing.key, label: label === '' ? thing.label : label, view };
  }

  private vpcAt(view: ResourceView, property: string): string | undefined {
    return thingOf(view.get(property), view, 'AWS::EC2::VPC')?.key;
  }

  /** The groups of a part; `undefined` where it has none of its own. */
  private groupsAt(view: ResourceView, vpc: Vpc | undefined): readonly SecurityGroup[] | undefined {
    if (!view.has('SecurityGroupIds')) return undefined;
    const items = view.items('SecurityGroupIds');
    if (items?.length === 0) return undefined;
    const nodes = items ?? [view.node('SecurityGroupIds')];
    const groups = nodes.flatMap((item) => this.network.groups.named(item.get(), view) ?? []);
    return groups.length > 0 || !vpc ? groups : undefined;
  }
}

const ENDPOINTS = [
  ['service-network', 'ServiceNetworkArn', SERVICE_NETWORK],
  ['resource', 'ResourceConfigurationArn', RESOURCE_CONFIGURATION],
] as const;
