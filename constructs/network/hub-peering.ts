import { Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';

/** One side of a peering connection. */
export interface PeeringSide {
  /** The VPC. */
  readonly vpcId: string;
  /** Its block in CIDR notation. */
  readonly block: string;
  /** Ids of the route tables that learn the way to the other side. */
  readonly routeTableIds: string[];
}

/** A zone and the VPC of the shared endpoints. */
export interface HubPeeringProps {
  /** The zone. */
  readonly zone: PeeringSide;
  /** The VPC of the shared endpoints. */
  readonly hub: PeeringSide;
}

/**
 * Connects a zone with the VPC of the shared endpoints.
 *
 * Peering is not transitive: zones that are all peered with the hub do not reach each other through it. It has no hourly
 * price, which a transit gateway has.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html#vpc-peering-limitations
 */
export class HubPeering extends Construct {
  constructor(scope: Construct, id: string, props: HubPeeringProps) {
    super(scope, id);
    const peering = new ec2.CfnVPCPeeringConnection(this, 'Connection', {
      vpcId: props.zone.vpcId,
      peerVpcId: props.hub.vpcId,
    });
    Tags.of(peering).add('Name', this.node.path);
    this.addRoutes('ToHub', props.zone.routeTableIds, props.hub.block, peering.ref);
    this.addRoutes('ToZone', props.hub.routeTableIds, props.zone.block, peering.ref);
  }

  private addRoutes(id: string, routeTableIds: string[], destinationCidrBlock: string, vpcPeeringConnectionId: string) {
    routeTableIds.forEach((routeTableId, index) => {
      new ec2.CfnRoute(this, `${id}${index + 1}`, { routeTableId, destinationCidrBlock, vpcPeeringConnectionId });
    });
  }
}
