import type { ResourceGraph } from '../template/graph';
import { union } from './intervals';
import type { Addresses } from './ipv4';
import { type Span, spanOf } from './span';
import { thingOf } from './thing';

/** Blocks of VPCs and subnets, by the position of their resource in the assembly. */
export interface AddressBook {
  readonly spans: ReadonlyMap<number, Span>;
  /** Addresses of a VPC by its key; absent when not all are known. */
  readonly ofVpc: (key: string) => Addresses | undefined;
}

/** Reads the blocks of the VPCs and subnets of an assembly. */
export function addressBook(graph: ResourceGraph): AddressBook {
  const spans = new Map<number, Span>();
  const blocks = new Map<string, (Addresses | undefined)[]>();
  for (const vpc of graph.ofType('AWS::EC2::VPC')) {
    const key = `#${vpc.raw.index}`;
    const span = vpc.has('CidrBlock')
      ? spanOf(vpc.get('CidrBlock'), spans)
      : { doubt: 'the pool that hands out its block' };
    spans.set(vpc.raw.index, span.addresses ? span : { ...span, blockOf: key });
    blocks.set(key, [span.addresses]);
  }
  for (const more of graph.ofType('AWS::EC2::VPCCidrBlock')) {
    const vpc = thingOf(more.get('VpcId'), more, 'AWS::EC2::VPC');
    if (vpc === undefined || more.has('Ipv6CidrBlock') || more.has('AmazonProvidedIpv6CidrBlock')) continue;
    blocks.set(vpc.key, [...(blocks.get(vpc.key) ?? [undefined]), spanOf(more.get('CidrBlock'), spans).addresses]);
  }
  for (const subnet of graph.ofType('AWS::EC2::Subnet'))
    spans.set(subnet.raw.index, spanOf(subnet.get('CidrBlock'), spans));
  return {
    spans,
    ofVpc: (key) => {
      const parts = blocks.get(key);
      return parts?.every((part) => part !== undefined) ? union(...(parts as Addresses[])) : undefined;
    },
  };
}
