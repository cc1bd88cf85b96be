import { Construct } from 'constructs';
import { type DeclaredReachability, declareReachability, type IDeclaredDestinations } from './declared-reachability';
import type { DevelopmentEgress } from './development-egress';
import type { DnsFirewallMode } from './dns-firewall';
import type { EncryptionControlMode } from './encryption-control';
import { EndpointPerimeter } from './endpoint-perimeter';
import type { EndpointService } from './endpoint-service';
import { lacks, ZonePart } from './existing-zone';
import type { GatewayPathProof } from './gateway-path-proof';
import { ManagedPrefixList } from './managed-prefix-list';
import type { NetworkAddresses } from './network-addresses';
import { networkBill } from './network-bill';
import { checkNetwork } from './network-checks';
import type { FixedMonthlyCost } from './network-cost';
import { NetworkEndpointSets } from './network-endpoint-sets';
import { EndpointPlacement, NetworkLayout } from './network-layout';
import { NetworkLogs, type NetworkLogsProps } from './network-logs';
import { NetworkVpcs } from './network-vpcs';
import { type INetworkZone, NetworkZone } from './network-zone';
import { provePaths } from './path-proofs';
import { guardVpcs } from './vpc-guards';
import { connectZone } from './zone-connections';
import { NETWORK_ZONE_NAMES, type NetworkZoneName, zoneId } from './zone-name';
import type { NetworkEndpoints, ZoneOptions } from './zone-options';

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
  /**
   * What the DNS firewall does with names that no zone needs.
   *
   * @default DnsFirewallMode.BLOCK
   */
  readonly dnsFirewallMode?: DnsFirewallMode;
  /**
   * Whether encryption in transit is watched or enforced in every VPC made here. AWS charges for it.
   *
   * @default neither
   */
  readonly encryptionControl?: EncryptionControlMode;
}

/**
 * Zones for AI workloads that cannot reach each other or the internet, and reach AWS only through endpoints that admit
 * our identities on our resources.
 *
 * A SageMaker job in VPC mode, a poisoned package or a prompt-injected agent then has no way to carry data out, and the
 * logs show that it tried.
 */
export class SegmentedNetwork extends Construct implements IDeclaredDestinations {
  /** The zones, in the order in which they were given. */
  readonly zones: INetworkZone[];
  /** Flow logs, DNS query logs and firewall logs. */
  readonly logs: NetworkLogs;
  /**
   * What each zone is meant to reach, for whoever proves that the template allows this and no more. It is in the template
   * too: metadata of each zone's security group.
   */
  readonly declaredReachability: DeclaredReachability[];
  /** The way to the internet, if development has one; workloads that use it carry its security group too. */
  readonly egress?: DevelopmentEgress;
  /** The question whether any gateway reaches the zones that must be isolated, for Network Access Analyzer. */
  readonly pathProofs: GatewayPathProof[];
  /** What the network costs each month before anything happens in it, line by line, at us-east-1 list prices. */
  readonly fixedMonthlyCost: FixedMonthlyCost[];
  private readonly members: NetworkZone[];
  private readonly endpointSets: NetworkEndpointSets;

  /** @throws if settings do not fit together */
  constructor(scope: Construct, id: string, props: SegmentedNetworkProps = {}) {
    super(scope, id);
    const options = props.zones ?? NETWORK_ZONE_NAMES.map((name): ZoneOptions => ({ name }));
    const placement = props.endpoints?.placement ?? EndpointPlacement.SHARED;
    const layout = props.layout ?? NetworkLayout.SEPARATE_VPCS;
    const centralBlocks = props.endpoints?.centralBlocks ?? [];
    checkNetwork({
      path: this.node.path,
      zones: options,
      layout,
      placement,
      centralBlocks,
      encryptionControl: props.encryptionControl,
    });
    this.logs = new NetworkLogs(this, 'Logs', props.logs);
    const vpcs = new NetworkVpcs(this, {
      layout,
      addresses: props.addresses,
      zones: options.filter((option) => !option.existing).map((option) => option.name),
      sharedEndpoints:
        placement === EndpointPlacement.SHARED &&
        options.some(
          ({ existing, services }) => lacks(existing, ZonePart.INTERFACE_ENDPOINTS) && services?.length !== 0,
        ),
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
    this.endpointSets = new NetworkEndpointSets(this, {
      zones: this.members,
      placement,
      perimeter,
      hub: vpcs.hub,
      centralBlocks,
    });
    this.egress = this.members
      .map((zone, index) => connectZone(zone, options[index]!, centralBlocks, this.logs))
      .find((egress) => egress !== undefined);
    guardVpcs({
      zones: this.members,
      options,
      vpcs,
      logs: this.logs,
      dnsFirewallMode: props.dnsFirewallMode,
      encryptionControl: props.encryptionControl,
    });
    this.pathProofs = provePaths(this, this.members, options, layout);
    this.declaredReachability = declareReachability(this.members, options, centralBlocks);
    for (const zone of this.members) {
      zone.declareReachability(this);
    }
    this.fixedMonthlyCost = networkBill({
      zones: this.members,
      options,
      vpcs,
      endpointSets: this.endpointSets,
      egress: this.egress,
      ownKey: props.logs?.encryptionKey === undefined,
      encryptionControlled: props.encryptionControl !== undefined,
    });
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
   * Declares something more that a zone is meant to reach, because a rule outside of this network allows it.
   *
   * It opens nothing; it is there so that whoever compares declaration and network does not take it for a mistake.
   *
   * @throws if the network does not have the zone
   */
  addDeclaredReachability(declared: DeclaredReachability): void {
    const zone = this.members.find((one) => one.zoneName === declared.from);
    if (!zone) {
      throw new Error(`'${this.node.path}' has no ${declared.from} zone to declare '${declared.destination}' for.`);
    }
    this.declaredReachability.push(declared);
  }

  /**
   * Id of the endpoint through which a zone reaches a service, for `aws:SourceVpce` conditions.
   *
   * @throws if no endpoint was made for it here
   */
  interfaceEndpointId(name: NetworkZoneName, service: EndpointService): string {
    return this.endpointSets.endpointId(this.member(name), service);
  }

  /**
   * Id of the endpoint through which a zone reaches S3, for `aws:SourceVpce` conditions in bucket policies.
   *
   * @throws if the zone's VPC had one already, so that its id is not known here
   */
  s3EndpointId(name: NetworkZoneName): string {
    const { gatewayEndpoints } = this.member(name);
    if (!gatewayEndpoints) {
      throw new Error(
        `The S3 endpoint of the ${name} zone of '${this.node.path}' was not made here; take its id from whoever owns the VPC.`,
      );
    }
    return gatewayEndpoints.s3EndpointId;
  }

  private member(name: NetworkZoneName): NetworkZone {
    const zone = this.members.find((one) => one.zoneName === name);
    if (!zone) {
      const names = this.members.map((one) => one.zoneName).join(', ');
      throw new Error(`'${this.node.path}' has no ${name} zone; it has ${names}. Add it to 'zones'.`);
    }
    return zone;
  }

  private findPrefixLists(): string[] {
    const find = (id: string, service: string) =>
      new ManagedPrefixList(this, id, { service, logEncryptionKey: this.logs.encryptionKey }).prefixListId;
    return [find('S3Addresses', 's3'), find('DynamoDbAddresses', 'dynamodb')];
  }
}
