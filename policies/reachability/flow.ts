import { ALL_TRAFFIC, both, either, isNone, NO_TRAFFIC, type Traffic, without } from './traffic';

/**
 * Traffic between two bounds: what surely passes, and what may pass. Between them lies what the template does not
 * decide, and `doubts` says why.
 */
export interface Flow {
  readonly sure: Traffic;
  /** Never less than `sure`. */
  readonly maybe: Traffic;
  /** What the difference depends on, in words that fit behind "depends on". */
  readonly doubts: readonly string[];
}

/** Nothing passes. */
export const CLOSED: Flow = { sure: NO_TRAFFIC, maybe: NO_TRAFFIC, doubts: [] };

/** Everything passes. */
export const OPEN: Flow = { sure: ALL_TRAFFIC, maybe: ALL_TRAFFIC, doubts: [] };

/** Surely this traffic. */
export function surely(traffic: Traffic): Flow {
  return { sure: traffic, maybe: traffic, doubts: [] };
}

/** This traffic, if it turns out so. */
export function perhaps(traffic: Traffic, doubt: string): Flow {
  return isNone(traffic) ? CLOSED : { sure: NO_TRAFFIC, maybe: traffic, doubts: [doubt] };
}

/** The same traffic, but not for sure. */
export function doubted(flow: Flow, doubt: string | undefined): Flow {
  return doubt === undefined ? flow : perhaps(flow.maybe, doubt);
}

/** What passes both. */
export function through(one: Flow, other: Flow): Flow {
  if (one === OPEN) return other;
  if (other === OPEN) return one;
  const maybe = both(one.maybe, other.maybe);
  if (isNone(maybe)) return CLOSED;
  return settled(both(one.sure, other.sure), maybe, [...one.doubts, ...other.doubts]);
}

/** What passes one of them. */
export function anyOf(...flows: readonly Flow[]): Flow {
  const open = [...new Set(flows)].filter((flow) => flow !== CLOSED);
  if (open.length <= 1) return open[0] ?? CLOSED;
  return settled(
    either(...open.map((flow) => flow.sure)),
    either(...open.map((flow) => flow.maybe)),
    open.flatMap((flow) => flow.doubts),
  );
}

/** Whether nothing passes, for sure. */
export function isClosed(flow: Flow): boolean {
  return isNone(flow.maybe);
}

/** Whether something passes, for sure. */
export function isOpen(flow: Flow): boolean {
  return !isNone(flow.sure);
}

function settled(sure: Traffic, maybe: Traffic, doubts: readonly string[]): Flow {
  if (doubts.length === 0 || isNone(without(maybe, sure))) return { sure, maybe, doubts: [] };
  return { sure, maybe, doubts: [...new Set(doubts)] };
}
