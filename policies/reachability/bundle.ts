import { admittedBy, type Barrier, type Counterpart, isNamedOutright } from './admission';
import { anyOf, type Flow, isClosed, perhaps, through } from './flow';
import type { GroupRule } from './model';
import { ALL_TRAFFIC, either, type Traffic } from './traffic';
import type { Carrier } from './zones';

type Direction = 'ingress' | 'egress';

/**
 * Carriers looked at together, sorted by what their rules are for.
 *
 * Most rules are for addresses and hold whoever the other side is; only those that name a group need a look at each pair
 * of carriers. So a thousand groups do not make a million pairs.
 */
export class Bundle {
  /** Carriers by the groups that they carry. */
  readonly byGroup = new Map<string, Carrier[]>();
  /** Carriers whose groups are not known. */
  readonly hidden: Carrier[] = [];
  /** For each direction, the carriers with rules that name a group, by that group. */
  private readonly naming: Readonly<Record<Direction, Map<string, Carrier[]>>> = {
    ingress: new Map(),
    egress: new Map(),
  };
  private readonly anywhere: Readonly<Record<Direction, GroupRule[]>>;
  private readonly flows = new Map<string, Flow>();
  private readonly ceilings: Partial<Record<Direction, Traffic>> = {};

  constructor(readonly carriers: readonly Carrier[]) {
    const groups = new Set(carriers.flatMap((carrier) => carrier.groups));
    const free = (direction: Direction) => [...groups].flatMap((group) => group[direction].filter(isForAnybody));
    this.anywhere = { ingress: free('ingress'), egress: free('egress') };
    for (const carrier of carriers) {
      if (carrier.hidden !== undefined) this.hidden.push(carrier);
      for (const group of carrier.groups) {
        push(this.byGroup, group.key, carrier);
        for (const direction of ['ingress', 'egress'] as const)
          for (const { peer } of group[direction])
            if (peer.kind === 'group') push(this.naming[direction], peer.group.key, carrier);
      }
    }
  }

  /**
   * What some carrier lets pass by rules that hold whoever carries what on the other side.
   *
   * @param key stands for the counterpart and the barrier: the same key gives the same answer
   */
  regardless(direction: Direction, other: Counterpart, key: string, barrier?: Barrier): Flow {
    const whole = `${direction} ${key}`;
    let flow = this.flows.get(whole);
    if (!flow) {
      const flows = this.anywhere[direction].map((rule) => admittedBy(rule, other, barrier));
      for (const { hidden } of this.hidden) {
        const anything = perhaps(ALL_TRAFFIC, hidden!);
        flows.push(barrier ? through(anything, barrier(other.addresses)) : anything);
      }
      flow = anyOf(...flows.filter((one) => !isClosed(one)));
      this.flows.set(whole, flow);
    }
    return flow;
  }

  /** All that rules for anybody could let pass, whoever and wherever the other side is. */
  atMost(direction: Direction): Traffic {
    let most = this.ceilings[direction];
    if (!most) {
      const rules = this.anywhere[direction].map((rule) => rule.flow.maybe);
      most = this.hidden.length > 0 ? ALL_TRAFFIC : either(...rules);
      this.ceilings[direction] = most;
    }
    return most;
  }

  /** Carriers with rules that name a group, in one direction; and that group. */
  named(direction: Direction): ReadonlyMap<string, readonly Carrier[]> {
    return this.naming[direction];
  }
}

/** Pairs of carriers of which one has a rule that names a group of the other. */
export function acquainted(from: Bundle, to: Bundle): [Carrier, Carrier][] {
  const pairs = new Map<Carrier, Set<Carrier>>();
  const add = (one: Carrier, other: Carrier) => {
    const others = pairs.get(one);
    if (others) others.add(other);
    else pairs.set(one, new Set([other]));
  };
  for (const [group, carriers] of from.named('egress'))
    for (const other of [...(to.byGroup.get(group) ?? []), ...to.hidden]) for (const one of carriers) add(one, other);
  for (const [group, carriers] of to.named('ingress'))
    for (const one of [...(from.byGroup.get(group) ?? []), ...from.hidden])
      for (const other of carriers) add(one, other);
  return [...pairs].flatMap(([one, others]) => [...others].map((other): [Carrier, Carrier] => [one, other]));
}

function isForAnybody({ peer }: GroupRule): boolean {
  return peer.kind !== 'group' || !isNamedOutright(peer.group.key);
}

function push(map: Map<string, Carrier[]>, key: string, carrier: Carrier): void {
  const list = map.get(key);
  if (!list) map.set(key, [carrier]);
  else if (!list.includes(carrier)) list.push(carrier);
}
