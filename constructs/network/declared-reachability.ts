import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import { ZonePart } from './existing-zone';
import type { NetworkZone } from './network-zone';
import type { ZoneOptions } from './zone-options';
import { internalTraffic } from './zone-traffic';

/** What kind of thing a zone reaches. */
export enum DestinationKind {
  /** An AWS service behind an interface endpoint; the destination is the service's id. */
  SERVICE = 'service',
  /** S3 or DynamoDB behind a gateway endpoint. */
  GATEWAY = 'gateway',
  /** The zone itself: its workloads among themselves. */
  SAME_ZONE = 'same-zone',
  /** A block reached over a transit gateway or peering that exists; the destination is in CIDR notation. */
  NETWORK = 'network',
  /** A host on the internet, through the egress firewall; the destination is its name. */
  INTERNET = 'internet',
}

/**
 * One thing that a zone is meant to reach. What is not declared is not meant: no zone reaches another, and none but
 * development ever reaches the internet.
 */
export interface DeclaredReachability {
  /** The zone whose workloads open the connection. */
  readonly from: string;
  /** What kind of thing they reach. */
  readonly kind: DestinationKind;
  /** What exactly. */
  readonly destination: string;
  /** `tcp`, or `all` for every protocol. */
  readonly protocol: string;
  /** A port, a range such as `8192-65535`, or `all`. */
  readonly ports: string;
}

/** Something that declares what its zones are meant to reach. */
export interface IDeclaredDestinations {
  /** What each zone is meant to reach. */
  readonly declaredReachability: DeclaredReachability[];
}

/** The declared reachability of zones, in the order of the zones. */
export function declareReachability(
  zones: NetworkZone[],
  options: ZoneOptions[],
  centralBlocks: string[],
): DeclaredReachability[] {
  return zones.flatMap((zone, index) => {
    const from = zone.zoneName;
    const { transitGateway, egress } = options[index]!;
    const https = (kind: DestinationKind, destinations: string[]) =>
      destinations.map((destination) => ({ from, kind, destination, protocol: 'tcp', ports: '443' }));
    const blocks = [
      ...(zone.lacks(ZonePart.INTERFACE_ENDPOINTS) ? centralBlocks : []),
      ...(zone.existing?.endpointBlocks ?? []),
      ...(transitGateway?.destinations ?? []),
    ];
    return [
      ...internalTraffic(from).map((port) => ({
        from,
        kind: DestinationKind.SAME_ZONE,
        destination: from,
        ...describePort(port),
      })),
      ...https(DestinationKind.GATEWAY, ['s3', 'dynamodb']),
      ...https(
        DestinationKind.SERVICE,
        zone.services.map((service) => service.id),
      ),
      ...https(DestinationKind.NETWORK, blocks),
      ...https(DestinationKind.INTERNET, egress?.allowedDomains ?? []),
    ];
  });
}

function describePort(port: ec2.Port): { protocol: string; ports: string } {
  const rule: { ipProtocol: string; fromPort?: number; toPort?: number } = port.toRuleJson();
  if (rule.ipProtocol === '-1') {
    return { protocol: 'all', ports: 'all' };
  }
  const { fromPort, toPort } = rule;
  return { protocol: rule.ipProtocol, ports: fromPort === toPort ? `${fromPort}` : `${fromPort}-${toPort}` };
}
