/** How zones are kept apart. */
export enum NetworkLayout {
  /** A VPC for each zone: no route between them. */
  SEPARATE_VPCS = 'separate-vpcs',
  /**
   * One VPC with a tier of subnets for each zone: security groups and network ACLs keep them apart. For sandboxes and for
   * landing zones that allow only one VPC an account; the local route joins all tiers, so this is the weaker wall.
   */
  SHARED_VPC = 'shared-vpc',
}

/** Where the interface endpoints are. */
export enum EndpointPlacement {
  /** One set for all zones, each zone admitted only to its own services. The cheapest. */
  SHARED = 'shared',
  /** Each zone has the endpoints of its own services in its own subnets. Costs more; nothing at all is shared. */
  PER_ZONE = 'per-zone',
  /** The landing zone has them already, and DNS leads there; nothing is created. */
  CENTRAL = 'central',
}
