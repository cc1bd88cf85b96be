import type { Value } from '../template/value';
import { Reference, textOf, Unknown } from '../template/value';
import { difference, includes, intersection, overlaps } from './intervals';
import { type Addresses, EVERYWHERE, parseBlock } from './ipv4';

/**
 * Addresses that a rule or a route is for. Known ones are in `addresses`; the block of a VPC that a pool hands out is
 * known only by whose it is.
 */
export interface Span {
  readonly addresses?: Addresses;
  /** Length of the prefix, where the addresses are one block. */
  readonly prefix?: number;
  /** Key of the VPC whose whole block it is. */
  readonly blockOf?: string;
  /** Why the addresses are not known. */
  readonly doubt?: string;
}

/** Somewhere in a network: the addresses where they are known, and the VPC that they are in, where they are in one. */
export interface Place {
  readonly addresses?: Addresses;
  readonly vpc?: string;
  /** Addresses among which its own are, where these are not known. */
  readonly within?: Addresses;
}

/** What a span and a place have in common. */
export interface Meeting {
  /** Whether they surely meet; otherwise they may. */
  readonly certain: boolean;
  /** Where they meet; absent when the addresses are not known. */
  readonly addresses?: Addresses;
  readonly doubt?: string;
}

/**
 * The span that a property holds.
 *
 * @param known the spans of VPCs and subnets, by the position of their resource
 */
export function spanOf(value: Value, known: ReadonlyMap<number, Span>): Span {
  if (value instanceof Reference && /^(Ipv4)?Cidr(Block)?$/.test(value.attribute ?? ''))
    return known.get(value.target.index) ?? { doubt: `the block of ${value.target.logicalId}` };
  if (value instanceof Unknown) return { doubt: value.reason };
  const text = textOf(value);
  if (text === undefined) return { doubt: 'a block that is not written out' };
  const block = parseBlock(text);
  return block ?? { doubt: text };
}

/** Where a span and a place meet; `undefined` when they surely do not. */
export function meeting(span: Span, place: Place): Meeting | undefined {
  if (span.addresses && isEverywhere(span.addresses)) return { certain: true, addresses: place.addresses };
  if (span.blockOf !== undefined && span.blockOf === place.vpc) return { certain: true, addresses: place.addresses };
  if (span.addresses && place.addresses) {
    const common = intersection(span.addresses, place.addresses);
    return common.length === 0 ? undefined : { certain: true, addresses: common };
  }
  if (span.addresses && !place.addresses && place.within) {
    if (includes(span.addresses, place.within)) return { certain: true };
    if (!overlaps(span.addresses, place.within)) return undefined;
  }
  return {
    certain: false,
    addresses: span.addresses ?? place.addresses,
    doubt: span.doubt ?? 'addresses that are known at deployment',
  };
}

/** Whether the addresses are all there are. */
export function isEverywhere(addresses: Addresses): boolean {
  return difference(EVERYWHERE, addresses).length === 0;
}
