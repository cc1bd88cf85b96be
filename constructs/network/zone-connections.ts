import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { DevelopmentEgress } from './development-egress';
import type { NetworkLogs } from './network-logs';
import type { NetworkZone } from './network-zone';
import { TransitGatewayConnection } from './transit-gateway-connection';
import type { ZoneOptions } from './zone-options';

/** Makes the ways that a zone was given besides its endpoints. Returns the way to the internet, if it is one of them. */
export function connectZone(
  zone: NetworkZone,
  options: ZoneOptions,
  centralBlocks: string[],
  logs: NetworkLogs,
): DevelopmentEgress | undefined {
  const { transitGateway, egress } = options;
  if (transitGateway) {
    new TransitGatewayConnection(zone, 'TransitGateway', {
      transitGatewayId: transitGateway.transitGatewayId,
      destinations: [...transitGateway.destinations, ...centralBlocks],
      vpc: zone.vpc,
      tier: zone.tier!,
    });
    for (const block of transitGateway.destinations) {
      zone.securityGroup.addEgressRule(ec2.Peer.ipv4(block), ec2.Port.tcp(443), 'HTTPS over the transit gateway');
    }
  }
  return egress && new DevelopmentEgress(zone, 'Egress', { ...egress, vpc: zone.vpc, tier: zone.tier!, logs });
}

/** Names on the internet that a zone resolves because it may go there. */
export function egressNames(options: ZoneOptions): string[] {
  // In the firewall `*.example.com` covers `example.com`; in DNS it does not.
  return (options.egress?.allowedDomains ?? []).flatMap((domain) =>
    domain.startsWith('*.') ? [domain, domain.slice(2)] : [domain],
  );
}
