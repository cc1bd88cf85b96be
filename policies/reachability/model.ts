import type { Ternary } from '../template/statement';
import type { ResourceView } from '../template/view';
import type { Flow } from './flow';
import type { Addresses } from './ipv4';
import type { Span } from './span';
import type { Thing } from './thing';

/** A VPC of the assembly, or one that the assembly only names. */
export interface Vpc extends Thing {
  /** Its addresses; absent when they are known only at deployment or the VPC is outside. */
  readonly addresses?: Addresses;
  /** Whether the names of endpoints resolve to them. */
  readonly resolvesPrivateNames: Ternary;
}

/** A subnet. */
export interface Subnet extends Thing {
  readonly vpc: Vpc;
  readonly addresses?: Addresses;
  readonly hasIpv6: Ternary;
  /** Whether what starts in it gets a public address. */
  readonly givesPublicAddress: Ternary;
  readonly table: RouteTable;
  readonly acl: NetworkAcl;
  /** Name of its tier, where CDK wrote one. */
  readonly tier?: string;
}

/** The kinds of next hops that a route can name. */
export type HopKind =
  | 'carrier gateway'
  | 'core network'
  | 'egress-only gateway'
  | 'endpoint'
  | 'gateway'
  | 'local gateway'
  | 'NAT gateway'
  | 'network interface'
  | 'peering'
  | 'transit gateway';

/** A route of a route table. */
export interface Route {
  readonly view: ResourceView;
  /** IPv4 addresses that it is for; absent for routes of IPv6 and prefix lists. */
  readonly span?: Span;
  /** IPv6: every address, or some. */
  readonly ipv6?: 'all' | 'some';
  readonly hop: Thing & { readonly kind: HopKind };
}

/** A route table. */
export interface RouteTable extends Thing {
  readonly routes: readonly Route[];
  /** Gateways whose routes are learnt. */
  readonly learntFrom: readonly Thing[];
  /** Why routes may exist that the assembly does not show. */
  readonly hidden?: string;
}

/** An entry of a network ACL, for one direction. */
export interface AclEntry {
  readonly view?: ResourceView;
  readonly order: number;
  readonly egress: boolean;
  readonly allows: boolean;
  readonly flow: Flow;
  readonly span: Span;
  /** Why it is not sure whether, or in which order, the entry applies. */
  readonly doubt?: string;
}

/** A network ACL; its entries are in the order in which they are asked. */
export interface NetworkAcl extends Thing {
  readonly entries: readonly AclEntry[];
  /** Whether IPv6 leaves, in some form. */
  readonly passesIpv6: boolean;
  /** Why entries may exist that the assembly does not show. */
  readonly hidden?: string;
}

/** Whom a rule of a security group is for. */
export type Peer =
  | { readonly kind: 'addresses'; readonly span: Span }
  | {
      readonly kind: 'ipv6';
      readonly everywhere: boolean;
      readonly doubt?: string;
      /** Whether the addresses are none of the internet. */
      readonly isPrivate?: boolean;
    }
  | { readonly kind: 'group'; readonly group: Thing }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'unknown'; readonly doubt: string };

/** A rule of a security group. */
export interface GroupRule {
  /** The resource that holds it. */
  readonly view?: ResourceView;
  readonly flow: Flow;
  readonly peer: Peer;
  /** What it says, for a person. */
  readonly text: string;
}

/** A security group. */
export interface SecurityGroup extends Thing {
  readonly vpc?: string;
  readonly ingress: readonly GroupRule[];
  readonly egress: readonly GroupRule[];
}

/** An endpoint that has network interfaces in subnets. */
export interface InterfaceEndpoint extends Thing {
  readonly view: ResourceView;
  /** What it is for, such as `sagemaker.api`. */
  readonly service: string;
  readonly vpc: Vpc;
  readonly subnets: readonly Subnet[];
  /** Why it may lie in subnets that are not seen. */
  readonly hidden?: string;
  readonly groups: readonly SecurityGroup[];
  /** Whether its VPC resolves the service's names to it. */
  readonly privateNames: Ternary;
}

/** An endpoint that is a target of routes to the addresses of a service. */
export interface GatewayEndpoint extends Thing {
  readonly view: ResourceView;
  readonly service: string;
  readonly vpc: Vpc;
  readonly tables: readonly string[];
  /** Why it may be on route tables that are not seen. */
  readonly hidden?: string;
}

/** A connection of two VPCs. */
export interface Peering extends Thing {
  readonly sides: readonly Thing[];
}

/** A VPC's connection to a transit gateway. */
export interface TransitAttachment extends Thing {
  /** Key of the transit gateway. */
  readonly gateway: string;
  readonly gatewayLabel: string;
  readonly vpc?: Vpc;
  readonly subnets: readonly Subnet[];
}

/** Where a transit gateway sends a block: learnt from an attachment, or written. */
export interface TransitEntry {
  readonly span: Span;
  /** Absent where the packets are dropped. */
  readonly to?: Thing;
  readonly view?: ResourceView;
}

/** A route table of a transit gateway; the most specific entries come first. */
export interface TransitTable extends Thing {
  readonly entries: readonly TransitEntry[];
}

/** A firewall of AWS Network Firewall. */
export interface Firewall extends Thing {
  readonly view: ResourceView;
  readonly subnets: readonly Subnet[];
}
