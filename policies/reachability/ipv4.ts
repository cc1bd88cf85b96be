import { difference, type Interval, type Intervals, intervalsOf } from './intervals';

/** IPv4 addresses as numbers. */
export type Addresses = Intervals;

/** A block of addresses in CIDR notation. */
export interface Block {
  readonly addresses: Addresses;
  /** Length of the prefix: the longer, the more specific. */
  readonly prefix: number;
}

const LAST = 2 ** 32 - 1;

/** Every address. */
export const EVERYWHERE: Addresses = [{ from: 0, to: LAST }];

/**
 * Reads CIDR notation. Bits behind the prefix are dropped, as AWS does it.
 *
 * @returns `undefined` when the text is no IPv4 block
 */
export function parseBlock(text: string): Block | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const octets = match.slice(1, 5).map(Number);
  const prefix = match[5] === undefined ? 32 : Number(match[5]);
  if (octets.some((octet) => octet > 255) || prefix > 32) return undefined;
  const size = 2 ** (32 - prefix);
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const from = address - (address % size);
  return { addresses: [{ from, to: from + size - 1 }], prefix };
}

/** CIDR notation of the addresses: as few blocks as hold them. */
export function blocksOf(addresses: Addresses): string[] {
  const blocks: string[] = [];
  for (const { from, to } of addresses)
    for (let start = from; start <= to && blocks.length < MAX_BLOCKS; ) {
      let size = 1;
      while (start % (size * 2) === 0 && start + size * 2 - 1 <= to && size < 2 ** 32) size *= 2;
      blocks.push(`${dotted(start)}/${32 - Math.log2(size)}`);
      start += size;
    }
  return blocks;
}

/** Blocks that are printed of one set: enough for any that a template writes out. */
const MAX_BLOCKS = 100;

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

const literal = (text: string): Interval => parseBlock(text)!.addresses[0]!;

/** Addresses that organisations use inside: RFC 1918 and the shared space of RFC 6598. */
export const PRIVATE: Addresses = intervalsOf(
  literal('10.0.0.0/8'),
  literal('100.64.0.0/10'),
  literal('172.16.0.0/12'),
  literal('192.168.0.0/16'),
);

/** Addresses that are neither private nor reserved: the internet. */
export const PUBLIC: Addresses = difference(
  EVERYWHERE,
  intervalsOf(
    ...PRIVATE,
    literal('0.0.0.0/8'),
    literal('127.0.0.0/8'),
    literal('169.254.0.0/16'),
    literal('224.0.0.0/3'),
  ),
);
