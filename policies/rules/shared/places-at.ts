import type { Node } from '../../template/view';

/**
 * Every place that a path leads to, with `*` for each item of a list: `Containers.*.Image`.
 * A place need not hold anything; lists without items lead nowhere.
 *
 * @returns `undefined` when a list on the way is not known
 */
export function placesAt(start: Node, path: string): Node[] | undefined {
  const star = path.indexOf('*');
  if (star < 0) return [start.node(path)];
  const items = start.items(path.slice(0, Math.max(0, star - 1)));
  if (!items) return undefined;
  const rest = path.slice(star + 2);
  const found: Node[] = [];
  for (const item of items) {
    const inner = rest === '' ? [item] : placesAt(item, rest);
    if (!inner) return undefined;
    found.push(...inner);
  }
  return found;
}
