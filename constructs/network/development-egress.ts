import { Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { EgressFirewall } from './egress-firewall';
import { EgressSubnets } from './egress-subnets';
import type { IsolatedSubnets } from './isolated-subnets';
import type { NetworkLogs } from './network-logs';

/** A way to the internet for development. */
export interface DevelopmentEgressOptions {
  /** Names that HTTPS may go to; `*.example.com` stands for `example.com` and every name below it. */
  readonly allowedDomains: string[];
  /**
   * Whether one availability zone's firewall and NAT gateway serve all. Half the price or less, and no way out when that
   * zone fails.
   *
   * @default false
   */
  readonly singleAvailabilityZone?: boolean;
  /**
   * Whether the firewall can be deleted only after its protection was lifted.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
}

/** A way to the internet for one zone. */
export interface DevelopmentEgressProps extends DevelopmentEgressOptions {
  /** The VPC. */
  readonly vpc: ec2.IVpc;
  /** The zone's subnets. */
  readonly tier: IsolatedSubnets;
  /** Where alerts and flows are logged. */
  readonly logs: NetworkLogs;
}

/**
 * A way from the development zone to named hosts on the internet, through a firewall:
 *
 *     workload subnet → firewall endpoint → NAT gateway → internet gateway
 *
 * and the same way back, so that the firewall sees both directions of each connection.
 *
 * The zone's own security group still lets nothing out there; only workloads that also carry `securityGroup` get through.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-igw-ngw.html
 */
export class DevelopmentEgress extends Construct {
  /** For workloads that may use the way out, beside the zone's own group. */
  readonly securityGroup: ec2.ISecurityGroup;
  /** How many availability zones have a firewall endpoint and a NAT gateway. */
  readonly laneCount: number;

  /** @throws if the availability zones are known only at deployment: the firewall's endpoints are found by their names */
  constructor(scope: Construct, id: string, props: DevelopmentEgressProps) {
    super(scope, id);
    const { tier, vpc } = props;
    if (tier.subnets.some((subnet) => Token.isUnresolved(subnet.availabilityZone))) {
      throw new Error(
        `'${this.node.path}' needs to know its availability zones to route to the firewall's endpoints; name them in 'availabilityZones', such as eu-central-1a and eu-central-1b.`,
      );
    }
    const { lanes } = new EgressSubnets(this, 'Subnets', {
      vpcId: vpc.vpcId,
      tier,
      count: props.singleAvailabilityZone ? 1 : tier.subnets.length,
    });
    this.laneCount = lanes.length;
    const firewall = new EgressFirewall(this, 'Firewall', {
      vpcId: vpc.vpcId,
      block: tier.addresses.vpc,
      subnets: lanes.map((lane) => lane.firewallSubnet),
      allowedDomains: props.allowedDomains,
      logs: props.logs,
      deletionProtection: props.deletionProtection,
    });
    tier.subnets.forEach((subnet, index) => {
      const lane = lanes[index] ?? lanes[0]!;
      const vpcEndpointId = firewall.endpointId(lane.availabilityZone);
      new ec2.CfnRoute(this, `Out${index + 1}`, {
        routeTableId: subnet.routeTable.routeTableId,
        destinationCidrBlock: '0.0.0.0/0',
        vpcEndpointId,
      });
      // Replies would take the local route past the firewall, which then knows half of each connection and drops it.
      new ec2.CfnRoute(this, `Back${index + 1}`, {
        routeTableId: lane.natSubnet.routeTable.routeTableId,
        destinationCidrBlock: subnet.ipv4CidrBlock,
        vpcEndpointId,
      });
    });
    this.securityGroup = new ec2.SecurityGroup(this, 'Group', {
      vpc,
      description: 'Development workloads that may reach named hosts through the egress firewall',
      allowAllOutbound: false,
    });
    this.securityGroup.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'HTTPS; the firewall decides which hosts');
  }
}
