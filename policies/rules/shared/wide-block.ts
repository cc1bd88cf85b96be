import { difference, union } from '../../reachability/intervals';
import { type Block, PRIVATE, parseBlock } from '../../reachability/ipv4';
import type { ResourceGraph } from '../../template/graph';
import { anyOf, type Ternary } from '../../template/ternary';
import { isParameter, isUndecided, textOf, type Value } from '../../template/value';
import { ResourceView } from '../../template/view';

/** Prefixes that are shorter hold more than anybody's own network: two or more of the blocks that registries are given. */
const SHORTEST_PREFIX = 8;
const SHORTEST_PREFIX_V6 = 16;

/** First address of the blocks for multicast and for later, which are not the internet. */
const RESERVED_FROM = 224 * 2 ** 24;

/** Addresses that no list of known networks comes near: a quarter of the internet. */
const QUARTER = 2 ** 30;

/**
 * Whether blocks in CIDR notation hold any address, or so much of the internet that it comes to the same: one block
 * that is too short to be a network, such as half of the internet, or many that add up.
 */
export function areWide(blocks: readonly string[]): boolean {
  if (blocks.some(isWideBlock)) return true;
  const parsed = blocks.map(parseBlock).filter((block): block is Block => block !== undefined);
  const outside = difference(union(...parsed.map(({ addresses }) => addresses)), PRIVATE);
  return outside.reduce((sum, { from, to }) => sum + to - from + 1, 0) >= QUARTER;
}

/** Whether one block is that wide. */
export function isWideBlock(block: string): boolean {
  const v6 = /^([\da-f:.]*:[\da-f:.]*)\/(\d+)$/i.exec(block.trim());
  // Local and multicast addresses have short prefixes too.
  if (v6) return Number(v6[2]) === 0 || (Number(v6[2]) < SHORTEST_PREFIX_V6 && !/^f[c-f]/i.test(v6[1]!));
  const parsed = parseBlock(block);
  return parsed !== undefined && parsed.prefix < SHORTEST_PREFIX && parsed.addresses[0]!.from < RESERVED_FROM;
}

/** Whether a value is a block that is that wide: open where it is known at deployment. */
export function isWide(block: Value): Ternary {
  return isUndecided(block) ? 'unknown' : isWideBlock(textOf(block) ?? '');
}

/** Whether the prefix list that a value names is that wide. A list of another stack, or of AWS, is taken as narrow. */
export function isWideList(list: Value, graph: ResourceGraph): Ternary {
  const found = graph.find(list, 'AWS::EC2::PrefixList');
  if (!(found instanceof ResourceView)) return isParameter(list) ? 'unknown' : false;
  const blocks = found.items('Entries')?.map((entry) => entry.get('Cidr'));
  if (!blocks) return 'unknown';
  return anyOf(areWide(blocks.flatMap((block) => textOf(block) ?? [])), ...blocks.map(isWide));
}
