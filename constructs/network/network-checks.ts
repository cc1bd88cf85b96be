import { EncryptionControlMode } from './encryption-control';
import { lacks, ZonePart } from './existing-zone';
import { EndpointPlacement, NetworkLayout } from './network-layout';
import { NetworkZoneName } from './zone-name';
import type { ZoneOptions } from './zone-options';

/** A network's settings, with their defaults filled in. */
export interface NetworkSettings {
  readonly path: string;
  readonly zones: ZoneOptions[];
  readonly layout: NetworkLayout;
  readonly placement: EndpointPlacement;
  readonly centralBlocks: string[];
  readonly encryptionControl?: EncryptionControlMode;
}

/**
 * Finds settings that cannot work together, before anything is built.
 *
 * @throws with what is wrong and what to do
 */
export function checkNetwork(settings: NetworkSettings): void {
  checkNames(settings);
  checkEndpoints(settings);
  checkEncryption(settings);
  for (const zone of settings.zones) {
    checkConnections(zone, settings);
  }
}

function checkNames({ path, zones }: NetworkSettings): void {
  const names = zones.map((zone) => zone.name);
  if (names.length === 0 || new Set(names).size < names.length) {
    throw new Error(
      `'${path}' needs at least one zone, and each only once; got ${names.length === 0 ? 'none' : names.join(', ')}.`,
    );
  }
}

function checkEndpoints({ path, layout, placement, centralBlocks }: NetworkSettings): void {
  if (placement === EndpointPlacement.PER_ZONE && layout === NetworkLayout.SHARED_VPC) {
    throw new Error(
      `'${path}' asks for endpoints per zone in a shared VPC, but AWS allows private DNS for one endpoint of a service in a VPC; use EndpointPlacement.SHARED there.`,
    );
  }
  if ((placement === EndpointPlacement.CENTRAL) !== centralBlocks.length > 0) {
    throw new Error(
      `'${path}' has the endpoint placement '${placement}' and ${centralBlocks.length} 'centralBlocks'; give the blocks of the landing zone's endpoint subnets with EndpointPlacement.CENTRAL, and only then.`,
    );
  }
}

/** Peering between an enforcing VPC and one that does not enforce needs an exclusion on every VPC peered with either. */
function checkEncryption({ path, zones, placement, encryptionControl }: NetworkSettings): void {
  if (encryptionControl !== EncryptionControlMode.ENFORCE) {
    return;
  }
  const peered = zones.find(
    ({ existing }) =>
      existing && placement === EndpointPlacement.SHARED && lacks(existing, ZonePart.INTERFACE_ENDPOINTS),
  );
  if (peered) {
    throw new Error(
      `'${path}' enforces encryption, but the existing VPC of its ${peered.name} zone gets peered with the endpoints and may not enforce; use EncryptionControlMode.MONITOR, or EndpointPlacement.PER_ZONE.`,
    );
  }
}

function checkConnections(zone: ZoneOptions, settings: NetworkSettings): void {
  const { path, layout, placement } = settings;
  const ownVpc = !zone.existing && layout === NetworkLayout.SEPARATE_VPCS;
  if (zone.transitGateway && !ownVpc) {
    throw new Error(
      `The ${zone.name} zone of '${path}' can be attached to a transit gateway only if its VPC is its own and made here; attach an existing VPC where it is managed, and give a shared one up for NetworkLayout.SEPARATE_VPCS.`,
    );
  }
  if (placement === EndpointPlacement.CENTRAL && !zone.existing && !zone.transitGateway) {
    throw new Error(
      `The ${zone.name} zone of '${path}' has no way to the central endpoints; give it a 'transitGateway'.`,
    );
  }
  if (zone.egress && (zone.name !== NetworkZoneName.DEVELOPMENT || !ownVpc)) {
    throw new Error(
      `The ${zone.name} zone of '${path}' asks for a way to the internet; only the development zone may have one, in a VPC of its own made here.`,
    );
  }
  if (zone.egress && settings.encryptionControl === EncryptionControlMode.ENFORCE) {
    throw new Error(
      `'${path}' enforces encryption and has an egress firewall, but AWS supports Network Firewall in monitor mode only; use EncryptionControlMode.MONITOR or leave 'egress' out.`,
    );
  }
}
