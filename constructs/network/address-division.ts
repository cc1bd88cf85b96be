import { Fn } from 'aws-cdk-lib';
import type { VpcAddresses } from './address-plan';
import type { Ipv4Block } from './ipv4-block';

/** A block that can be cut, whether synthesis knows it or only the deployment does. */
export interface DivisibleBlock {
  readonly text: string;
  /** The part with the given index when the block is cut into `count` (a power of two) equal parts. */
  part(count: number, index: number): DivisibleBlock;
}

/** A block that synthesis knows. */
export function plannedBlock(block: Ipv4Block): DivisibleBlock {
  return {
    text: block.toString(),
    part: (count, index) => plannedBlock(block.split(Math.log2(count))[index]!),
  };
}

/** A block of known size that an IPAM pool hands out at deployment; CloudFormation cuts it. */
export function blockAtDeployment(text: string, prefixLength: number): DivisibleBlock {
  return {
    text,
    part: (count, index) => {
      const longer = prefixLength + Math.log2(count);
      return blockAtDeployment(Fn.select(index, Fn.cidr(text, count, String(32 - longer))), longer);
    },
  };
}

/** Three quarters for workload subnets, the last in sixteen small blocks for firewall, NAT and transit gateway subnets. */
export function divide(block: DivisibleBlock): VpcAddresses {
  const last = block.part(4, 3);
  return {
    vpc: block.text,
    workload: [0, 1, 2].map((index) => block.part(4, index).text),
    reserved: Array.from({ length: 16 }, (_, index) => last.part(16, index).text),
  };
}
