/** Whole numbers from `from` to `to`, both included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A set of whole numbers: intervals in order that neither overlap nor touch. */
export type Intervals = readonly Interval[];

/** The empty set. */
export const NOTHING: Intervals = [];

/** The set of the given intervals, in whatever order they come; those that end before they begin are left out. */
export function intervalsOf(...parts: readonly Interval[]): Intervals {
  const sorted = parts.filter((part) => part.from <= part.to).sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const part of sorted) {
    const last = merged[merged.length - 1];
    if (last === undefined || part.from > last.to + 1) merged.push(part);
    else if (part.to > last.to) merged[merged.length - 1] = { from: last.from, to: part.to };
  }
  return merged;
}

/** What is in one of the sets. */
export function union(...sets: readonly Intervals[]): Intervals {
  const filled = sets.filter((set) => set.length > 0);
  if (filled.length === 0) return NOTHING;
  return filled.length === 1 ? filled[0]! : intervalsOf(...filled.flat());
}

/** What is in both sets. */
export function intersection(one: Intervals, other: Intervals): Intervals {
  const found: Interval[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const a = one[i]!;
    const b = other[j]!;
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    if (from <= to) found.push({ from, to });
    if (a.to < b.to) i++;
    else j++;
  }
  return found;
}

/** What is in the first set and not in the second. */
export function difference(one: Intervals, other: Intervals): Intervals {
  if (other.length === 0) return one;
  const found: Interval[] = [];
  let j = 0;
  for (const { from, to } of one) {
    let start = from;
    while (j < other.length && other[j]!.to < start) j++;
    for (let k = j; k < other.length && other[k]!.from <= to; k++) {
      if (other[k]!.from > start) found.push({ from: start, to: other[k]!.from - 1 });
      start = Math.max(start, other[k]!.to + 1);
    }
    if (start <= to) found.push({ from: start, to });
  }
  return found;
}

/** Whether the sets have something in common. */
export function overlaps(one: Intervals, other: Intervals): boolean {
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const a = one[i]!;
    const b = other[j]!;
    if (a.from <= b.to && b.from <= a.to) return true;
    if (a.to < b.to) i++;
    else j++;
  }
  return false;
}

/** Whether all of the second set is in the first. */
export function includes(one: Intervals, other: Intervals): boolean {
  return difference(other, one).length === 0;
}
