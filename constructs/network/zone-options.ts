import type { DevelopmentEgressOptions } from './development-egress';
import type { EndpointPerimeter } from './endpoint-perimeter';
import type { EndpointService } from './endpoint-service';
import type { ExistingZone } from './existing-zone';
import type { EndpointPlacement } from './network-layout';
import type { TransitGatewayOptions } from './transit-gateway-connection';
import type { NetworkZoneName } from './zone-name';

/** One zone of a network. */
export interface ZoneOptions {
  /** Which zone. */
  readonly name: NetworkZoneName;
  /**
   * The services that its workloads reach through interface endpoints.
   *
   * @default what work of this kind needs
   */
  readonly services?: EndpointService[];
  /**
   * A VPC that exists already.
   *
   * @default one is made
   */
  readonly existing?: ExistingZone;
  /**
   * Names that the zone resolves besides those of its services, such as hosts of the company reached over a transit
   * gateway.
   *
   * @default none
   */
  readonly allowedDomains?: string[];
  /**
   * Attachment to the landing zone's transit gateway. Only for a zone with a VPC of its own made here.
   *
   * @default none
   */
  readonly transitGateway?: TransitGatewayOptions;
  /**
   * A way to named hosts on the internet, through a firewall. Only for development, in a VPC of its own made here.
   *
   * @default none
   */
  readonly egress?: DevelopmentEgressOptions;
}

/** Interface endpoints of a network. */
export interface NetworkEndpoints {
  /**
   * Where they are.
   *
   * @default EndpointPlacement.SHARED
   */
  readonly placement?: EndpointPlacement;
  /**
   * Whose identities and resources may meet at the endpoints.
   *
   * @default EndpointPerimeter.account()
   */
  readonly perimeter?: EndpointPerimeter;
  /**
   * Blocks in CIDR notation that hold the landing zone's endpoints; needed for `EndpointPlacement.CENTRAL`, and only
   * there. Every zone made here needs a `transitGateway` then, which gets routes to them.
   *
   * @default none
   */
  readonly centralBlocks?: string[];
}
