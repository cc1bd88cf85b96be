import { Construct } from 'constructs';
import { EndpointAccess } from './endpoint-access';
import type { EndpointPerimeter } from './endpoint-perimeter';
import { HubPeering } from './hub-peering';
import { InterfaceEndpoints } from './interface-endpoints';
import type { IsolatedVpc } from './isolated-vpc';
import type { NetworkZone } from './network-zone';
import { PrivateNames } from './private-names';

/** Interface endpoints that zones share. */
export interface EndpointHubProps {
  /** The VPC of the endpoints; its tier `Endpoints`, or its only one, holds them. */
  readonly isolatedVpc: IsolatedVpc;
  /** The zones that use them. */
  readonly zones: NetworkZone[];
  /**
   * Whose identities and resources may meet here.
   *
   * @default this account's
   */
  readonly perimeter?: EndpointPerimeter;
}

/**
 * One set of interface endpoints for all zones, reached over peering, with each zone admitted only to its services.
 *
 * Zones that lie in the endpoints' own VPC need neither peering nor hosted zones.
 */
export class EndpointHub extends Construct {
  /** The endpoints. */
  readonly endpoints: InterfaceEndpoints;

  constructor(scope: Construct, id: string, props: EndpointHubProps) {
    super(scope, id);
    const hub = props.isolatedVpc;
    const tier = hub.workloadTier('Endpoints');
    const access = props.zones.map((zone) => {
      const granted = new EndpointAccess(this, zone.node.id, {
        vpc: hub.vpc,
        services: zone.services,
        workloads: zone.securityGroup,
      });
      if (zone.vpc !== hub.vpc) {
        granted.after(
          new HubPeering(zone, 'Hub', {
            zone: { vpcId: zone.vpc.vpcId, block: zone.vpc.vpcCidrBlock, routeTableIds: zone.routeTableIds() },
            hub: { vpcId: hub.vpc.vpcId, block: hub.block, routeTableIds: tier.routeTableIds() },
          }),
        );
      }
      return granted;
    });
    this.endpoints = new InterfaceEndpoints(this, 'Services', {
      vpcId: hub.vpc.vpcId,
      subnets: tier.subnets,
      access,
      perimeter: props.perimeter,
    });
    new PrivateNames(this, 'Names', {
      endpoints: this.endpoints,
      users: props.zones
        .filter((zone) => zone.vpc !== hub.vpc)
        .map((zone) => ({ vpcId: zone.vpc.vpcId, services: zone.services })),
    });
  }
}
