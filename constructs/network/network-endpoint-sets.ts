import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { EndpointAccess } from './endpoint-access';
import { EndpointHub } from './endpoint-hub';
import type { EndpointPerimeter } from './endpoint-perimeter';
import type { EndpointService } from './endpoint-service';
import { ZonePart } from './existing-zone';
import { InterfaceEndpoints } from './interface-endpoints';
import type { IsolatedVpc } from './isolated-vpc';
import { EndpointPlacement } from './network-layout';
import type { NetworkZone } from './network-zone';

/** Who needs interface endpoints, and where they go. */
export interface NetworkEndpointSetsProps {
  readonly zones: NetworkZone[];
  readonly placement: EndpointPlacement;
  readonly perimeter: EndpointPerimeter;
  /** The VPC for shared endpoints, if one was made. */
  readonly hub?: IsolatedVpc;
  readonly centralBlocks: string[];
}

/** The interface endpoints of a network: one shared set, or one for each zone, or none because the landing zone has them. */
export class NetworkEndpointSets {
  /** The shared set, if there is one. */
  readonly hub?: EndpointHub;
  private readonly byZone: { [zone: string]: InterfaceEndpoints } = {};

  constructor(scope: Construct, props: NetworkEndpointSetsProps) {
    const zones = props.zones.filter((zone) => zone.lacks(ZonePart.INTERFACE_ENDPOINTS) && zone.services.length > 0);
    if (props.hub && zones.length > 0) {
      this.hub = new EndpointHub(scope, 'Endpoints', { isolatedVpc: props.hub, zones, perimeter: props.perimeter });
    }
    for (const zone of zones) {
      if (this.hub) {
        this.byZone[zone.zoneName] = this.hub.endpoints;
      } else if (props.placement === EndpointPlacement.PER_ZONE) {
        this.byZone[zone.zoneName] = ownEndpoints(zone, props.perimeter);
      }
      for (const block of props.centralBlocks) {
        zone.securityGroup.addEgressRule(ec2.Peer.ipv4(block), ec2.Port.tcp(443), 'HTTPS to the central endpoints');
      }
    }
  }

  /** The endpoints that a zone uses; none if they were not made here. */
  of(zone: NetworkZone): InterfaceEndpoints | undefined {
    return this.byZone[zone.zoneName];
  }

  /**
   * Id of the endpoint through which a zone reaches a service.
   *
   * @throws if it was not made here
   */
  endpointId(zone: NetworkZone, service: EndpointService): string {
    const endpoints = this.of(zone);
    if (!endpoints || !zone.services.some((one) => one.id === service.id)) {
      throw new Error(
        `The ${zone.zoneName} zone '${zone.node.path}' has no endpoint of '${service.id}' made here; name the service in the zone's 'services', or take the id from whoever owns the endpoints.`,
      );
    }
    return endpoints.endpointId(service);
  }
}

function ownEndpoints(zone: NetworkZone, perimeter: EndpointPerimeter): InterfaceEndpoints {
  const access = new EndpointAccess(zone, 'Access', {
    vpc: zone.vpc,
    services: zone.services,
    workloads: zone.securityGroup,
  });
  return new InterfaceEndpoints(zone, 'Endpoints', {
    vpcId: zone.vpc.vpcId,
    subnets: zone.subnets,
    access: [access],
    perimeter,
  });
}
