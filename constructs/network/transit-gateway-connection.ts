import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { AddressPlan } from './address-plan';
import type { IsolatedSubnets } from './isolated-subnets';

/** The landing zone's transit gateway, as a zone uses it. */
export interface TransitGatewayOptions {
  /** Id of the transit gateway; one of another account must be shared with this one (AWS RAM). */
  readonly transitGatewayId: string;
  /** Blocks in CIDR notation that are reached over it. Never a default route: that would be a way to the internet. */
  readonly destinations: string[];
}

/** A zone's attachment to a transit gateway. */
export interface TransitGatewayConnectionProps extends TransitGatewayOptions {
  /** The VPC. */
  readonly vpc: ec2.IVpc;
  /** The zone's subnets, which learn the routes. */
  readonly tier: IsolatedSubnets;
}

/**
 * Attaches a zone to a transit gateway that exists, in small subnets of their own as AWS advises, with routes to named
 * blocks only.
 *
 * What the other side may reach is decided by the transit gateway's route tables, which belong to the landing zone.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html
 */
export class TransitGatewayConnection extends Construct {
  /** @throws if there is no destination, or a destination is a default route */
  constructor(scope: Construct, id: string, props: TransitGatewayConnectionProps) {
    super(scope, id);
    checkDestinations(this.node.path, props.destinations);
    const { tier, vpc } = props;
    const subnets = tier.subnets.map(
      (subnet, index) =>
        new ec2.Subnet(this, `Subnet${index + 1}`, {
          vpcId: vpc.vpcId,
          availabilityZone: subnet.availabilityZone,
          cidrBlock: tier.addresses.reserved[FIRST_RESERVED + index]!,
          mapPublicIpOnLaunch: false,
        }),
    );
    const attachment = new ec2.CfnTransitGatewayAttachment(this, 'Attachment', {
      transitGatewayId: props.transitGatewayId,
      vpcId: vpc.vpcId,
      subnetIds: subnets.map((subnet) => subnet.subnetId),
    });
    tier.routeTableIds().forEach((routeTableId, table) => {
      props.destinations.forEach((destinationCidrBlock, destination) => {
        const route = new ec2.CfnRoute(this, `Route${table + 1}To${destination + 1}`, {
          routeTableId,
          destinationCidrBlock,
          transitGatewayId: props.transitGatewayId,
        });
        route.node.addDependency(attachment);
      });
    });
  }
}

/** The reserved blocks before these are the egress firewall's. */
const FIRST_RESERVED = 8;

function checkDestinations(path: string, destinations: string[]): void {
  if (destinations.length === 0) {
    throw new Error(`'${path}' attaches a transit gateway without 'destinations'; name the blocks it leads to.`);
  }
  const whole = destinations.find((block) => block.endsWith('/0'));
  if (whole !== undefined) {
    throw new Error(
      `'${path}' would send '${whole}' to the transit gateway, which may lead to the internet; name the company's blocks, such as 10.0.0.0/8.`,
    );
  }
  AddressPlan.requireDisjoint(destinations);
}
