/** Where a network's addresses come from. */
export interface NetworkAddresses {
  /**
   * Block of the environment in CIDR notation, /16 to /18; `AddressPlan` says how it is divided.
   *
   * @default '10.64.0.0/16'
   */
  readonly block?: string;
  /**
   * IPAM pool that hands out a block for each VPC instead: `ipam-pool-…`, of this account or shared with it (AWS RAM).
   *
   * @default none
   */
  readonly ipamPoolId?: string;
  /**
   * Prefix length of the blocks to ask the pool for.
   *
   * @default 20 for a zone's VPC, 16 for a VPC that all zones share
   */
  readonly ipamPrefixLength?: number;
  /**
   * Availability zones, two or three, such as `eu-central-1a`.
   *
   * @default the first two that the region lists at deployment
   */
  readonly availabilityZones?: string[];
}
