import type { Declared } from './declarations';
import { hostPattern } from './firewall-hosts';
import type { Flow } from './flow';
import type { ReachabilityDifference, Standing } from './matrix';
import { both, describeTraffic, either, isNone, without } from './traffic';

/** What was found, as far as declarations speak of it. */
export interface Found {
  readonly flow: Flow;
  readonly hosts?: readonly string[];
  readonly hostsDoubt?: string;
  readonly resolves?: boolean | 'unknown';
}

/**
 * Compares what is reached with what is declared.
 *
 * What surely passes has to be declared, what is declared has to pass, and where the two bounds of what passes lie on
 * both sides of the declaration the answer is unknown.
 */
export function standingOf(
  found: Found,
  declared: readonly Declared[],
  unreadable: string | undefined,
): { standing: Standing; differences: ReachabilityDifference[] } {
  const { flow } = found;
  const meant = either(...declared.map((one) => one.traffic));
  const differences: ReachabilityDifference[] = [];
  const add = (standing: ReachabilityDifference['standing'], what: readonly string[]) => {
    if (what.length > 0) differences.push({ standing, what });
  };
  if (unreadable !== undefined) {
    add('unknown', isNone(flow.maybe) ? [] : [unreadable]);
  } else {
    add('reached but not declared', describeTraffic(without(flow.sure, meant)));
    compareHosts(found, declared, add);
  }
  const lacking = without(meant, flow.maybe);
  add('declared but not reached', describeTraffic(lacking));
  if (isNone(lacking) && !isNone(meant)) {
    if (found.resolves === false) add('declared but not reached', ['its name does not lead there']);
    if (found.resolves === 'unknown') add('unknown', ['whether its name leads there']);
  }
  const open = either(without(without(flow.maybe, flow.sure), meant), without(both(meant, flow.maybe), flow.sure));
  if (unreadable === undefined) add('unknown', describeTraffic(open));
  const order: Standing[] = ['reached but not declared', 'declared but not reached', 'unknown'];
  const worst = order.find((standing) => differences.some((one) => one.standing === standing));
  return { standing: worst ?? 'as declared', differences };
}

function compareHosts(
  { flow, hosts, hostsDoubt }: Found,
  declared: readonly Declared[],
  add: (standing: ReachabilityDifference['standing'], what: readonly string[]) => void,
): void {
  const meant = declared.filter((one) => one.kind === 'internet').map((one) => hostPattern(one.destination));
  if (meant.length === 0 || meant.includes('*')) return;
  if (isNone(flow.maybe)) return;
  if (hostsDoubt !== undefined) add('unknown', [hostsDoubt]);
  else if (hosts === undefined) add(isNone(flow.sure) ? 'unknown' : 'reached but not declared', ['any host']);
  else {
    add(
      'reached but not declared',
      hosts.filter((host) => !meant.includes(host)),
    );
    add(
      'declared but not reached',
      meant.filter((host) => !hosts.includes(host)),
    );
  }
}

/** Nothing is declared and nothing compared. */
export const NOT_COMPARED: { standing: Standing; differences: ReachabilityDifference[] } = {
  standing: 'nothing declared',
  differences: [],
};
