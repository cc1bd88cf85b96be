import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { EndpointAccess } from './endpoint-access';
import { EndpointHub } from './endpoint-hub';
import { EndpointPerimeter } from './endpoint-perimeter';
import type { EndpointService } from './endpoint-service';
import { type ExistingZone, lacks, ZonePart } from './existing-zone';
import { InterfaceEndpoints } from './interface-endpoints';
import { ManagedPrefixList } from './managed-prefix-list';
import type { NetworkAddresses } from './network-addresses';
import { EndpointPlacement, NetworkLayout } from './network-layout';
import { NetworkLogs, type NetworkLogsProps } from './network-logs';
import { NetworkVpcs } from './network-vpcs';
import { type INetworkZone, NetworkZone } from './network-zone';
import { NETWORK_ZONE_NAMES, type NetworkZoneName, zoneId } from './zone-name';

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
   * there.
   *
   * @default none
   */
  readonly centralBlocks?: string[];
}

/** A network for AI workloads. */
export interface SegmentedNetworkProps {
  /**
   * The zones.
   *
   * @default all four, each with what its kind of work needs
   */
  readonly zones?: ZoneOptions[];
  /**
   * How zones are kept apart.
   *
   * @default NetworkLayout.SEPARATE_VPCS
   */
  readonly layout?: NetworkLayout;
  /**
   * Where addresses come from.
   *
   * @default 10.64.0.0/16 and the first two availability zones
   */
  readonly addresses?: NetworkAddresses;
  /**
   * Interface endpoints.
   *
   * @default one shared set, scoped to this account
   */
  readonly endpoints?: NetworkEndpoints;
  /**
   * Where flow logs and DNS query logs go.
   *
   * @default CloudWatch Logs, for a year, under a key of their own
   */
  readonly logs?: NetworkLogsProps;
}

/**
 * Zones for AI workloads that cannot reach each other or the internet, and reach AWS only through endpoints that admit
 * our identities on our resources.
 *
 * A SageMaker job in VPC mode, a poisoned package or a prompt-injected agent then has no way to carry data out, and the
 * logs show that it tried.
 */
export class SegmentedNetwork extends Construct {
  /** The zones, in the order in which they were given. */
  readonly zones: INetworkZone[];
  /** Flow logs and DNS query logs. */
  readonly logs: NetworkLogs;
  private readonly members: NetworkZone[];
  private readonly endpointSets: { [zone: string]: InterfaceEndpoints } = {};

  /** @throws if a zone is named twice, or the parts do not fit together */
  constructor(scope: Construct, id: string, props: SegmentedNetworkProps = {}) {
    super(scope, id);
    const options = props.zones ?? NETWORK_ZONE_NAMES.map((name): ZoneOptions => ({ name }));
    const placement = props.endpoints?.placement ?? EndpointPlacement.SHARED;
    const layout = props.layout ?? NetworkLayout.SEPARATE_VPCS;
    this.check(options, placement, layout, props.endpoints?.centralBlocks ?? []);

    this.logs = new NetworkLogs(this, 'Logs', props.logs);
    const vpcs = new NetworkVpcs(this, {
      layout,
      addresses: props.addresses,
      zones: options.filter((option) => !option.existing).map((option) => option.name),
      sharedEndpoints:
        placement === EndpointPlacement.SHARED &&
        options.some((option) => lacks(option.existing, ZonePart.INTERFACE_ENDPOINTS)),
      logEncryptionKey: this.logs.encryptionKey,
    });
    const perimeter = props.endpoints?.perimeter ?? EndpointPerimeter.account();
    const gatewayPrefixListIds = this.findPrefixLists();
    this.members = options.map(
      ({ name, services, existing }) =>
        new NetworkZone(this, zoneId(name), {
          zoneName: name,
          isolatedVpc: vpcs.of(name),
          existing,
          services,
          perimeter,
          gatewayPrefixListIds,
        }),
    );
    this.zones = this.members;
    this.connectEndpoints(placement, perimeter, vpcs, props.endpoints?.centralBlocks ?? []);
    this.recordLogs(vpcs);
  }

  /**
   * One of the zones.
   *
   * @throws if the network does not have it
   */
  zone(name: NetworkZoneName): INetworkZone {
    return this.member(name);
  }

  /**
   * Id of the endpoint through which a zone reaches a service, for `aws:SourceVpce` conditions.
   *
   * @throws if no endpoint was made for it here
   */
  interfaceEndpointId(name: NetworkZoneName, service: EndpointService): string {
    const endpoints = this.endpointSets[this.member(name).zoneName];
    if (!endpoints || !this.member(name).services.some((one) => one.id === service.id)) {
      throw new Error(
        `The ${name} zone of '${this.node.path}' has no endpoint of '${service.id}' made here; name the service in the zone's 'services', or take the id from whoever owns the endpoints.`,
      );
    }
    return endpoints.endpointId(service);
  }

  private member(name: NetworkZoneName): NetworkZone {
    const zone = this.members.find((one) => one.zoneName === name);
    if (!zone) {
      const names = this.members.map((one) => one.zoneName).join(', ');
      throw new Error(`'${this.node.path}' has no ${name} zone; it has ${names}. Add it to 'zones'.`);
    }
    return zone;
  }

  private check(options: ZoneOptions[], placement: EndpointPlacement, layout: NetworkLayout, central: string[]): void {
    const path = this.node.path;
    const names = options.map((option) => option.name);
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    if (names.length === 0 || repeated) {
      throw new Error(
        `'${path}' needs at least one zone, and each only once; got ${names.length === 0 ? 'none' : names.join(', ')}.`,
      );
    }
    if (placement === EndpointPlacement.PER_ZONE && layout === NetworkLayout.SHARED_VPC) {
      throw new Error(
        `'${path}' asks for endpoints per zone in a shared VPC, but AWS allows private DNS for one endpoint of a service in a VPC; use EndpointPlacement.SHARED there.`,
      );
    }
    if ((placement === EndpointPlacement.CENTRAL) !== central.length > 0) {
      throw new Error(
        `'${path}' has the endpoint placement '${placement}' and ${central.length} 'centralBlocks'; give the blocks of the landing zone's endpoint subnets with EndpointPlacement.CENTRAL, and only then.`,
      );
    }
  }

  private findPrefixLists(): string[] {
    return ['s3', 'dynamodb'].map(
      (service) =>
        new ManagedPrefixList(this, service === 's3' ? 'S3Addresses' : 'DynamoDbAddresses', {
          service,
          logEncryptionKey: this.logs.encryptionKey,
        }).prefixListId,
    );
  }

  private connectEndpoints(
    placement: EndpointPlacement,
    perimeter: EndpointPerimeter,
    vpcs: NetworkVpcs,
    centralBlocks: string[],
  ): void {
    const zones = this.members.filter((zone) => zone.lacks(ZonePart.INTERFACE_ENDPOINTS) && zone.services.length > 0);
    if (placement === EndpointPlacement.SHARED && vpcs.hub && zones.length > 0) {
      const hub = new EndpointHub(this, 'Endpoints', { isolatedVpc: vpcs.hub, zones, perimeter });
      for (const zone of zones) {
        this.endpointSets[zone.zoneName] = hub.endpoints;
      }
      return;
    }
    for (const zone of zones) {
      if (placement === EndpointPlacement.PER_ZONE) {
        this.endpointSets[zone.zoneName] = this.ownEndpoints(zone, perimeter);
      }
      for (const block of centralBlocks) {
        zone.securityGroup.addEgressRule(ec2.Peer.ipv4(block), ec2.Port.tcp(443), 'HTTPS to the central endpoints');
      }
    }
  }

  private ownEndpoints(zone: NetworkZone, perimeter: EndpointPerimeter): InterfaceEndpoints {
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

  private recordLogs(vpcs: NetworkVpcs): void {
    for (const vpc of vpcs.all) {
      this.logs.record(vpc, vpc.vpc.vpcId);
    }
    for (const zone of this.members) {
      if (zone.existing && zone.lacks(ZonePart.LOGS)) {
        this.logs.record(zone, zone.vpc.vpcId);
      }
    }
  }
}
