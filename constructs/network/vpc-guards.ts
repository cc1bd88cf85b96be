import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { allowedDomains } from './allowed-domains';
import { DnsFirewall, type DnsFirewallMode } from './dns-firewall';
import { EncryptionControl, type EncryptionControlMode } from './encryption-control';
import { groupByVpc } from './endpoint-hub';
import { ZonePart } from './existing-zone';
import type { IsolatedVpc } from './isolated-vpc';
import type { NetworkLogs } from './network-logs';
import type { NetworkVpcs } from './network-vpcs';
import type { NetworkZone } from './network-zone';
import { TierNetworkAcl } from './tier-network-acl';
import { egressNames } from './zone-connections';
import type { ZoneOptions } from './zone-options';

/** What stands guard over every VPC of a network. */
export interface VpcGuardsProps {
  readonly zones: NetworkZone[];
  readonly options: ZoneOptions[];
  readonly vpcs: NetworkVpcs;
  readonly logs: NetworkLogs;
  readonly dnsFirewallMode?: DnsFirewallMode;
  readonly encryptionControl?: EncryptionControlMode;
}

/** Logs, DNS firewall and encryption control for every VPC; network ACLs where zones share one. */
export function guardVpcs(props: VpcGuardsProps): void {
  for (const vpc of props.vpcs.all) {
    const inside = props.zones.filter((zone) => props.vpcs.of(zone.zoneName) === vpc);
    props.logs.record(vpc, vpc.vpc.vpcId);
    resolveOnlyKnownNames(vpc, vpc.vpc.vpcId, inside, props);
    if (props.encryptionControl) {
      new EncryptionControl(vpc, 'Encryption', { vpcId: vpc.vpc.vpcId, mode: props.encryptionControl });
    }
    if (vpc.isShared) {
      wallOff(vpc, inside);
    }
  }
  for (const [vpcId, zones] of groupByVpc(props.zones.filter((zone) => zone.existing))) {
    const first = zones[0]!;
    if (zones.every((zone) => zone.lacks(ZonePart.LOGS))) {
      props.logs.record(first, vpcId);
    }
    if (zones.every((zone) => zone.lacks(ZonePart.DNS_FIREWALL))) {
      resolveOnlyKnownNames(first, vpcId, zones, props);
    }
  }
}

function resolveOnlyKnownNames(scope: Construct, vpcId: string, zones: NetworkZone[], props: VpcGuardsProps): void {
  const options = props.options.filter((option) => zones.some((zone) => zone.zoneName === option.name));
  new DnsFirewall(scope, 'DnsFirewall', {
    vpcId,
    allowedDomains: allowedDomains(
      zones.flatMap((zone) => zone.services),
      options.flatMap((option) => [...(option.allowedDomains ?? []), ...egressNames(option)]),
      Stack.of(scope).region,
    ),
    mode: props.dnsFirewallMode,
  });
}

function wallOff(vpc: IsolatedVpc, zones: NetworkZone[]): void {
  const tiers = zones.map((zone) => zone.tier!);
  for (const [index, tier] of tiers.entries()) {
    new TierNetworkAcl(zones[index]!, 'Wall', {
      vpcId: vpc.vpc.vpcId,
      subnets: tier.subnets,
      block: tier.addresses.vpc,
      forbiddenBlocks: tiers.filter((other) => other !== tier).map((other) => other.addresses.vpc),
      endpointsBlock: vpc.hasTier('Endpoints') ? vpc.tier('Endpoints').addresses.vpc : undefined,
    });
  }
}
