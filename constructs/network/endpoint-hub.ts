import { Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { AddressPlan } from './address-plan';
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
  /** The names by which other VPCs find them. */
  readonly names: PrivateNames;

  /** @throws if blocks of VPCs that get peered overlap */
  constructor(scope: Construct, id: string, props: EndpointHubProps) {
    super(scope, id);
    const hub = props.isolatedVpc;
    const tier = hub.workloadTier('Endpoints');
    const outside = props.zones.filter((zone) => zone.vpc.vpcId !== hub.vpc.vpcId);
    const access = new Map(
      props.zones.map((zone) => [
        zone,
        new EndpointAccess(this, zone.node.id, {
          vpc: hub.vpc,
          services: zone.services,
          workloads: zone.securityGroup,
        }),
      ]),
    );
    const peered = groupByVpc(outside);
    requireDistinctBlocks([hub.block, ...[...peered.values()].map((zones) => zones[0]!.vpc.vpcCidrBlock)]);
    for (const [vpcId, zones] of peered) {
      const first = zones[0]!;
      const peering = new HubPeering(first, 'Hub', {
        zone: {
          vpcId,
          block: first.vpc.vpcCidrBlock,
          routeTableIds: [...new Set(zones.flatMap((zone) => zone.routeTableIds()))],
        },
        hub: { vpcId: hub.vpc.vpcId, block: hub.block, routeTableIds: tier.routeTableIds() },
      });
      for (const zone of zones) {
        access.get(zone)!.after(peering);
      }
    }
    this.endpoints = new InterfaceEndpoints(this, 'Services', {
      vpcId: hub.vpc.vpcId,
      subnets: tier.subnets,
      access: [...access.values()],
      perimeter: props.perimeter,
    });
    this.names = new PrivateNames(this, 'Names', {
      endpoints: this.endpoints,
      users: [...peered].map(([vpcId, zones]) => ({
        vpcId,
        services: zones.flatMap((zone) => zone.services),
      })),
    });
  }
}

/** Blocks from a pool are known only at deployment; the pool keeps them apart. */
function requireDistinctBlocks(blocks: string[]): void {
  AddressPlan.requireDisjoint(blocks.filter((block) => !Token.isUnresolved(block)));
}

/** Zones may share a VPC that exists already; two VPCs can be peered only once. */
export function groupByVpc(zones: NetworkZone[]): Map<string, NetworkZone[]> {
  const groups = new Map<string, NetworkZone[]>();
  for (const zone of zones) {
    groups.set(zone.vpc.vpcId, [...(groups.get(zone.vpc.vpcId) ?? []), zone]);
  }
  return groups;
}
