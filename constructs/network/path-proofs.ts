import type { Construct } from 'constructs';
import { GatewayPathProof } from './gateway-path-proof';
import { NetworkLayout } from './network-layout';
import type { NetworkZone } from './network-zone';
import type { ZoneOptions } from './zone-options';

/**
 * The questions for Network Access Analyzer: one for the zones that nothing may reach, and one for those that a transit
 * gateway may. A zone with a way to the internet, and VPCs of other accounts, are in neither.
 */
export function provePaths(
  scope: Construct,
  zones: NetworkZone[],
  options: ZoneOptions[],
  layout: NetworkLayout,
): GatewayPathProof[] {
  const optionsOf = (zone: NetworkZone) => options.find((option) => option.name === zone.zoneName)!;
  const isolated = zones.filter((zone) => !optionsOf(zone).egress && !zone.existing?.ownedByAnotherAccount);
  const connected = (zone: NetworkZone) => optionsOf(zone).transitGateway !== undefined || zone.existing !== undefined;
  const resources = (zone: NetworkZone) =>
    zone.existing || layout === NetworkLayout.SHARED_VPC
      ? zone.subnets.map((subnet) => subnet.subnetId)
      : [zone.vpc.vpcId];
  const make = (id: string, chosen: NetworkZone[], transitGatewayIntended: boolean) =>
    chosen.length === 0
      ? []
      : [new GatewayPathProof(scope, id, { resourceIds: chosen.flatMap(resources), transitGatewayIntended })];
  return [
    ...make(
      'PathProof',
      isolated.filter((zone) => !connected(zone)),
      false,
    ),
    ...make('ConnectedPathProof', isolated.filter(connected), true),
  ];
}
