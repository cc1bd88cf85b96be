import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/** A part of a zone that a VPC may have before we come. */
export enum ZonePart {
  /** Gateway endpoints of S3 and DynamoDB, on the subnets' route tables. */
  GATEWAY_ENDPOINTS = 'gateway-endpoints',
  /** Ways to interface endpoints, and names that lead there. */
  INTERFACE_ENDPOINTS = 'interface-endpoints',
  /** Flow logs and DNS query logs. */
  LOGS = 'logs',
  /** A DNS firewall. */
  DNS_FIREWALL = 'dns-firewall',
}

/** A VPC and subnets that exist already, for one zone. */
export interface ExistingZone {
  /** The VPC. */
  readonly vpc: ec2.IVpc;
  /** The subnets for the zone's workloads. They must have no route to the internet; that cannot be checked here. */
  readonly subnets: ec2.ISubnet[];
  /**
   * What the VPC has already; everything else is created.
   *
   * @default none
   */
  readonly has?: ZonePart[];
  /**
   * Whether another account owns the VPC and shares its subnets (AWS RAM). A participant can create security groups in
   * it, and leaves endpoints, routes, logs and DNS to the owner: nothing but the security group is created then.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html
   * @default false
   */
  readonly ownedByAnotherAccount?: boolean;
  /**
   * Blocks in CIDR notation that hold the interface endpoints the VPC reaches already. Workloads may open HTTPS
   * connections to them.
   *
   * @default none
   */
  readonly endpointBlocks?: string[];
}

/** Whether a zone needs a part made, because nobody has. */
export function lacks(existing: ExistingZone | undefined, part: ZonePart): boolean {
  return existing === undefined || !(existing.ownedByAnotherAccount || existing.has?.includes(part));
}
