import { divide, plannedBlock } from './address-division';
import { Ipv4Block } from './ipv4-block';
import { NETWORK_ZONE_NAMES, type NetworkZoneName } from './zone-name';

/** The sixteenth that shared endpoints take, behind the zones'. */
export const ENDPOINTS_PART = NETWORK_ZONE_NAMES.length;

/** The addresses of one VPC. */
export interface VpcAddresses {
  /** The block of the VPC. */
  readonly vpc: string;
  /** Blocks for workload subnets, one for each availability zone (three, whether used or not). */
  readonly workload: string[];
  /** Sixteen small blocks kept free for firewall, NAT and transit gateway subnets. */
  readonly reserved: string[];
}

/** The block of one environment, in an assignment of many. */
export interface EnvironmentBlock {
  /** The name the block was asked for. */
  readonly environment: string;
  /** The block, for `AddressPlan`. */
  readonly block: string;
}

/** How one environment's IPv4 block is divided between its zones. */
export interface AddressPlanProps {
  /**
   * The block of this environment: one account in one region. Its prefix length is 16, 17 or 18.
   *
   * Blocks of accounts that are ever connected (peering, transit gateway, VPN) must not overlap:
   * `AddressPlan.assign` hands out blocks that do not.
   *
   * @default '10.64.0.0/16'
   */
  readonly block?: string;
}

/**
 * Divides an environment's IPv4 block between its zones, always in the same way, so that adding a zone never moves
 * another: subnets cannot change their addresses without being replaced.
 *
 * The block is cut into sixteen. Zones take parts 0 to 3 in their fixed order, the shared endpoints take part 4, and
 * 5 to 15 stay free. Each part is cut into four: three for the workload subnets of up to three availability zones, and
 * the last into sixteen small blocks for firewall, NAT and transit gateway subnets.
 */
export class AddressPlan {
  /**
   * Hands out blocks of equal size from a supernet, one for each environment, in the given order.
   *
   * Append new environments at the end: those before keep their blocks.
   *
   * @param supernet the block that the organisation keeps for AI environments
   * @param environments a unique name for each account and region
   * @param prefixLength the size of each environment's block, 16 to 18
   * @throws if the supernet is too small, or a name occurs twice
   */
  static assign(supernet: string, environments: string[], prefixLength: number = 16): EnvironmentBlock[] {
    requirePlannable(prefixLength, `prefix length ${prefixLength}`);
    const whole = Ipv4Block.parse(supernet);
    const repeated = environments.find((name, index) => environments.indexOf(name) !== index);
    if (repeated !== undefined) {
      throw new Error(`Environment '${repeated}' is named twice; each account and region needs a name of its own.`);
    }
    const available = whole.prefixLength > prefixLength ? 0 : 2 ** (prefixLength - whole.prefixLength);
    if (environments.length > available) {
      throw new Error(
        `'${supernet}' holds ${available} blocks of /${prefixLength}, but ${environments.length} environments need one each; give a larger supernet or smaller blocks.`,
      );
    }
    return environments.map((environment, index) => ({
      environment,
      block: whole.part(prefixLength, index).toString(),
    }));
  }

  /**
   * Checks that no two blocks overlap, for networks that will be connected.
   *
   * @param blocks in CIDR notation: planned VPCs, existing VPCs, the company's own networks
   * @throws naming the first two blocks that overlap
   */
  static requireDisjoint(blocks: string[]): void {
    const parsed = blocks.map((block) => Ipv4Block.parse(block));
    for (const [index, block] of parsed.entries()) {
      const clash = parsed.slice(index + 1).find((other) => block.overlaps(other));
      if (clash) {
        throw new Error(
          `The blocks '${block}' and '${clash}' overlap, so no route can tell them apart; give one of them another range.`,
        );
      }
    }
  }

  /** The block of the environment. */
  readonly block: string;
  private readonly parts: Ipv4Block[];

  /** @throws if the block is no CIDR notation or its prefix length is not 16, 17 or 18 */
  constructor(props: AddressPlanProps = {}) {
    this.block = props.block ?? '10.64.0.0/16';
    const whole = Ipv4Block.parse(this.block);
    requirePlannable(whole.prefixLength, `'${this.block}'`);
    this.parts = whole.split(4);
  }

  /** The addresses of a zone that has a VPC of its own, or of its tier in a shared VPC. */
  zone(name: NetworkZoneName): VpcAddresses {
    return divide(plannedBlock(this.parts[NETWORK_ZONE_NAMES.indexOf(name)]!));
  }

  /** The addresses of the shared interface endpoints. */
  endpoints(): VpcAddresses {
    return divide(plannedBlock(this.parts[ENDPOINTS_PART]!));
  }
}

/** A VPC holds at most a /16; the smallest subnet is a /28, and the reserved blocks are ten bits below the whole. */
function requirePlannable(prefixLength: number, what: string): void {
  if (!Number.isInteger(prefixLength) || prefixLength < 16 || prefixLength > 18) {
    throw new Error(
      `An environment's block must have a prefix length of 16, 17 or 18 (subnets must come out between /16 and /28); got ${what}.`,
    );
  }
}
