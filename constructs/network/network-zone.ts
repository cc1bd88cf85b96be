import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { IDeclaredDestinations } from './declared-reachability';
import type { EndpointPerimeter } from './endpoint-perimeter';
import type { EndpointService } from './endpoint-service';
import { type ExistingZone, lacks, ZonePart } from './existing-zone';
import { GatewayEndpoints } from './gateway-endpoints';
import type { IsolatedSubnets } from './isolated-subnets';
import type { IsolatedVpc } from './isolated-vpc';
import { WorkloadSecurityGroup } from './workload-security-group';
import type { NetworkZoneName } from './zone-name';
import { defaultZoneServices } from './zone-services';
import { internalTraffic } from './zone-traffic';

/** Network settings as SageMaker's resources take them (`VpcConfig`). */
export interface SageMakerVpcConfig {
  /** Ids of the security groups. */
  readonly securityGroupIds: string[];
  /** Ids of the subnets. */
  readonly subnets: string[];
}

/** A zone that other constructs put workloads into. */
export interface INetworkZone {
  /** Which zone it is. */
  readonly zoneName: NetworkZoneName;
  /** The VPC. In a shared layout other zones are in it too: place workloads in `subnets`. */
  readonly vpc: ec2.IVpc;
  /** The subnets of this zone's workloads. */
  readonly subnets: ec2.ISubnet[];
  /** The security group that every workload of this zone carries. */
  readonly securityGroup: ec2.ISecurityGroup;
  /** The services that its workloads reach through interface endpoints. */
  readonly services: EndpointService[];

  /** Subnets and security group for SageMaker's `VpcConfig`. */
  vpcConfig(): SageMakerVpcConfig;
}

/** A zone, either in a VPC made for it or in one that exists. */
export interface NetworkZoneProps {
  /** Which zone it is. */
  readonly zoneName: NetworkZoneName;
  /**
   * The VPC made for the zone; its tier `Workload`, or the tier with the zone's id, holds the workloads.
   *
   * @default none; then `existing` is needed
   */
  readonly isolatedVpc?: IsolatedVpc;
  /**
   * A VPC that exists already.
   *
   * @default none; then `isolatedVpc` is needed
   */
  readonly existing?: ExistingZone;
  /**
   * The services that its workloads reach through interface endpoints.
   *
   * @default what work of this kind needs
   */
  readonly services?: EndpointService[];
  /**
   * Whose identities and resources may meet at the gateway endpoints.
   *
   * @default this account's
   */
  readonly perimeter?: EndpointPerimeter;
  /**
   * Ids of the prefix lists of S3 and DynamoDB.
   *
   * @default none: workloads reach neither
   */
  readonly gatewayPrefixListIds?: string[];
}

/**
 * A zone: where its workloads run, the security group they carry, and their way to S3 and DynamoDB.
 *
 * Ways to interface endpoints, logs and the DNS firewall are added by `SegmentedNetwork`.
 */
export class NetworkZone extends Construct implements INetworkZone {
  readonly zoneName: NetworkZoneName;
  readonly vpc: ec2.IVpc;
  readonly subnets: ec2.ISubnet[];
  readonly securityGroup: ec2.ISecurityGroup;
  readonly services: EndpointService[];
  /** The VPC that exists already, if there is one. */
  readonly existing?: ExistingZone;
  /** The subnets made for the zone, with the addresses kept free beside them; none in an existing VPC. */
  readonly tier?: IsolatedSubnets;
  /** The gateway endpoints made for the zone; none if the VPC has them. */
  readonly gatewayEndpoints?: GatewayEndpoints;
  private readonly workloads: WorkloadSecurityGroup;

  /** @throws if not exactly one of `isolatedVpc` and `existing` is given, or the existing zone cannot work */
  constructor(scope: Construct, id: string, props: NetworkZoneProps) {
    super(scope, id);
    if ((props.isolatedVpc === undefined) === (props.existing === undefined)) {
      throw new Error(`'${this.node.path}' needs either 'isolatedVpc' or 'existing'.`);
    }
    this.zoneName = props.zoneName;
    this.services = props.services ?? defaultZoneServices(props.zoneName);
    this.existing = props.existing;
    this.tier = props.isolatedVpc?.workloadTier(id);
    this.vpc = props.isolatedVpc?.vpc ?? props.existing!.vpc;
    this.subnets = this.tier?.subnets ?? props.existing!.subnets;
    this.checkExisting();
    this.workloads = new WorkloadSecurityGroup(this, 'Workloads', {
      vpc: this.vpc,
      internalTraffic: internalTraffic(props.zoneName),
      gatewayPrefixListIds: props.gatewayPrefixListIds,
    });
    this.securityGroup = this.workloads.securityGroup;
    for (const block of props.existing?.endpointBlocks ?? []) {
      this.securityGroup.addEgressRule(ec2.Peer.ipv4(block), ec2.Port.tcp(443), 'HTTPS to interface endpoints');
    }
    if (this.lacks(ZonePart.GATEWAY_ENDPOINTS)) {
      this.gatewayEndpoints = new GatewayEndpoints(this, 'Gateways', {
        vpcId: this.vpc.vpcId,
        routeTableIds: this.routeTableIds(),
        perimeter: props.perimeter,
      });
    }
  }

  vpcConfig(): SageMakerVpcConfig {
    return {
      securityGroupIds: [this.securityGroup.securityGroupId],
      subnets: this.subnets.map((subnet) => subnet.subnetId),
    };
  }

  /** Whether nobody has made a part of the zone yet. */
  lacks(part: ZonePart): boolean {
    return lacks(this.existing, part);
  }

  /** Writes into the template what the zone is meant to reach. */
  declareReachability(destinations: IDeclaredDestinations): void {
    this.workloads.declareReachability(this.zoneName, this.subnets, destinations);
  }

  /** Ids of the workload subnets' route tables, each once. */
  routeTableIds(): string[] {
    return [...new Set(this.subnets.map((subnet) => subnet.routeTable.routeTableId))];
  }

  private checkExisting(): void {
    if (!this.existing) {
      return;
    }
    if (this.subnets.length === 0) {
      throw new Error(`The existing VPC of '${this.node.path}' needs at least one subnet in 'subnets'.`);
    }
    if (!this.lacks(ZonePart.INTERFACE_ENDPOINTS) && !this.existing.endpointBlocks?.length && this.services.length) {
      throw new Error(
        `The existing VPC of '${this.node.path}' has interface endpoints, but the workloads' security group has no way to them: give 'endpointBlocks', the blocks of the subnets that hold the endpoints.`,
      );
    }
  }
}
