import type { DevelopmentEgress } from './development-egress';
import { costLine, costLines, FixedCostItem, type FixedMonthlyCost } from './network-cost';
import type { NetworkEndpointSets } from './network-endpoint-sets';
import type { NetworkVpcs } from './network-vpcs';
import type { NetworkZone } from './network-zone';
import type { ZoneOptions } from './zone-options';

/** What the bill counts. */
export interface NetworkBillProps {
  readonly zones: NetworkZone[];
  readonly options: ZoneOptions[];
  readonly vpcs: NetworkVpcs;
  readonly endpointSets: NetworkEndpointSets;
  readonly egress?: DevelopmentEgress;
  /** Whether the logs have a key of their own. */
  readonly ownKey: boolean;
  readonly encryptionControlled: boolean;
}

const SHARED = 'shared';

/** The fixed monthly cost of a network, line by line; what zones share is under `shared`. */
export function networkBill(props: NetworkBillProps): FixedMonthlyCost[] {
  const { hub } = props.endpointSets;
  const controlled = (count: number) => (props.encryptionControlled ? count : 0);
  const lines = props.zones.flatMap((zone) => {
    const own = hub ? undefined : props.endpointSets.of(zone);
    const { transitGateway, egress } = props.options.find((option) => option.name === zone.zoneName)!;
    const lanes = egress ? (props.egress?.laneCount ?? 0) : 0;
    const vpc = props.vpcs.of(zone.zoneName);
    return [
      costLine(zone.zoneName, FixedCostItem.INTERFACE_ENDPOINT, (own?.services.length ?? 0) * zone.subnets.length),
      costLine(zone.zoneName, FixedCostItem.TRANSIT_GATEWAY_ATTACHMENT, transitGateway ? 1 : 0),
      costLine(zone.zoneName, FixedCostItem.FIREWALL_ENDPOINT, lanes),
      costLine(zone.zoneName, FixedCostItem.NAT_GATEWAY, lanes),
      costLine(zone.zoneName, FixedCostItem.PUBLIC_ADDRESS, lanes),
      costLine(zone.zoneName, FixedCostItem.ENCRYPTION_CONTROL, controlled(vpc && !vpc.isShared ? 1 : 0)),
    ];
  });
  const shared = props.vpcs.all.filter((vpc) => vpc.isShared || vpc === props.vpcs.hub);
  return costLines([
    ...lines,
    costLine(
      SHARED,
      FixedCostItem.INTERFACE_ENDPOINT,
      (hub?.endpoints.services.length ?? 0) * (props.vpcs.hub?.availabilityZones.length ?? 0),
    ),
    costLine(SHARED, FixedCostItem.HOSTED_ZONE, hub?.names.count ?? 0),
    costLine(SHARED, FixedCostItem.KMS_KEY, props.ownKey ? 1 : 0),
    costLine(SHARED, FixedCostItem.ENCRYPTION_CONTROL, controlled(shared.length)),
  ]);
}
