import { aclBarrier, admitted, admittedBy, type Barrier, type Counterpart, counterpart, rulesOf } from './admission';
import { acquainted, Bundle } from './bundle';
import { anyOf, CLOSED, doubted, type Flow, isClosed, isOpen, OPEN, through } from './flow';
import type { Subnet } from './model';
import { groupsOf, ruleFor, ruleStep, startOf, tablesOf } from './path-parts';
import { type PathStep, step } from './step';
import { both, describeTraffic, either, isNone, NO_TRAFFIC, type Traffic, without } from './traffic';
import type { Way, Ways } from './ways';
import type { Carrier, Zone } from './zones';

/** What is known of one connection: how much passes, by which path, and what is missing where nothing does. */
export interface Connection {
  readonly flow: Flow;
  readonly path: readonly PathStep[];
  /** The first missing piece first. */
  readonly missing: readonly string[];
  readonly notes: readonly string[];
}

/** What is reached: network interfaces in subnets, under groups. */
export interface Target {
  readonly label: string;
  readonly subnets: readonly Subnet[];
  readonly carriers: readonly Carrier[];
}

/** A way there and a way back between two subnets, and what stops what on them. */
interface Lane {
  /** Equal for lanes on which rules for anybody let the same leave, and the same arrive. */
  readonly outKey: string;
  readonly inKey: string;
  readonly from: Subnet;
  readonly to: Subnet;
  readonly there: Way;
  readonly back: Way;
  readonly doubt?: string;
  /** The network ACLs of the two ends. */
  readonly leaving: Barrier;
  readonly arriving: Barrier;
}

const PASSES: Barrier = () => OPEN;

/** Where something was found to pass: by rules that hold for anybody, or between two carriers. */
interface Find {
  readonly lane: Lane;
  readonly pair?: readonly [Carrier, Carrier];
  readonly flow: Flow;
}

/** Nothing passes; `Connections.missing` says why. */
const CLOSED_CONNECTION: Connection = { flow: CLOSED, path: [], missing: [], notes: [] };

/** Connections from the workloads of zones to network interfaces in VPCs: other zones, and interface endpoints. */
export class Connections {
  private readonly lanes = new Map<string, { lanes: Lane[]; oneWay?: Way }>();
  private readonly bundles = new Map<readonly Carrier[], Bundle>();

  constructor(private readonly ways: Ways) {}

  /** What reaches a target from a zone. */
  to(zone: Zone, target: Target): Connection {
    const [from, to] = [this.bundle(zone.carriers), this.bundle(target.carriers)];
    const pairs = acquainted(from, to);
    const flows: Flow[] = [];
    let best: Find | undefined;
    const add = (find: Find) => {
      if (isClosed(find.flow)) return;
      flows.push(find.flow);
      if (!best || (isOpen(find.flow) && !isOpen(best.flow))) best = find;
    };
    const most = ceiling(from, to, pairs);
    let sure = NO_TRAFFIC;
    for (const { lanes } of this.between(zone, target)) {
      // More lanes than one add nothing where the first lets pass all that the rules could.
      if (isNone(without(most, sure))) break;
      for (const lane of lanes) {
        const out = from.regardless('egress', whereItGoes(lane, NOBODY), lane.outKey, lane.leaving);
        const into = isClosed(out)
          ? CLOSED
          : to.regardless('ingress', whereItComesFrom(lane, NOBODY), lane.inKey, lane.arriving);
        add({ lane, flow: doubted(through(out, into), lane.doubt) });
        for (const pair of pairs) add({ lane, pair, flow: flowOn(lane, ...pair) });
      }
      sure = either(...flows.map((flow) => flow.sure));
    }
    if (!best) return CLOSED_CONNECTION;
    return { flow: anyOf(...flows), path: pathOf(best, zone, target), missing: [], notes: [] };
  }

  private bundle(carriers: readonly Carrier[]): Bundle {
    let bundle = this.bundles.get(carriers);
    if (!bundle) {
      bundle = new Bundle(carriers);
      this.bundles.set(carriers, bundle);
    }
    return bundle;
  }

  private *between(zone: Zone, target: Target): Generator<{ lanes: Lane[]; oneWay?: Way }> {
    for (const from of zone.subnets) for (const to of target.subnets) yield this.lanesOf(from, to);
  }

  private lanesOf(from: Subnet, to: Subnet): { lanes: Lane[]; oneWay?: Way } {
    const key = `${from.key} > ${to.key}`;
    let found = this.lanes.get(key);
    if (!found) {
      const there = this.ways.between(from, to);
      const back = from === to ? there : this.ways.between(to, from);
      // Inside a subnet no network ACL is asked.
      const leaving = from === to ? PASSES : aclBarrier(from.acl, true);
      const arriving = from === to ? PASSES : aclBarrier(to.acl, false);
      // Answers may take another way than the question: each side has routes of its own.
      const lanes = there.flatMap((way) =>
        back.map(
          (home): Lane => ({
            outKey: `${to.key} ${rangeKey(way)} ${from === to ? '' : from.acl.key} ${from.hasIpv6 !== false}`,
            inKey: `${from.key} ${rangeKey(home)} ${from === to ? '' : to.acl.key} ${to.hasIpv6 !== false}`,
            from,
            to,
            there: way,
            back: home,
            doubt: way.doubt ?? home.doubt,
            leaving,
            arriving,
          }),
        ),
      );
      found = { lanes, oneWay: there[0] };
      this.lanes.set(key, found);
    }
    return found;
  }

  /** Whether routes lead there and back, whatever else is missing. */
  hasWay(zone: Zone, target: Target): boolean {
    for (const { lanes } of this.between(zone, target)) if (lanes.length > 0) return true;
    return false;
  }

  /** Every piece that is missing where nothing passes, each looked at as if the others were there. */
  missing(zone: Zone, target: Target): string[] {
    const pairs = acquainted(this.bundle(zone.carriers), this.bundle(target.carriers));
    const routes = [...this.between(zone, target)];
    const missing: string[] = [];
    if (routes.every(({ oneWay }) => !oneWay))
      missing.push(`no route of ${tablesOf(zone.subnets)} leads to ${target.label}`);
    else if (routes.every(({ lanes }) => lanes.length === 0))
      missing.push(`no route of ${tablesOf(target.subnets)} leads back to ${zone.id}`);
    const [first, last] = [zone.subnets[0]!, target.subnets[0]!];
    const out = anyOf(
      ...target.subnets.map((to) =>
        this.bundle(zone.carriers).regardless('egress', counterpart(to, NOBODY, first), `any ${to.key}`),
      ),
      ...pairs.map(([from, to]) => admitted(from, 'egress', counterpart(last, to, first))),
    );
    const into = anyOf(
      ...zone.subnets.map((from) =>
        this.bundle(target.carriers).regardless('ingress', counterpart(from, NOBODY, last), `any ${from.key}`),
      ),
      ...pairs.map(([from, to]) => admitted(to, 'ingress', counterpart(first, from, last))),
    );
    if (isClosed(out)) missing.push(`no outbound rule of ${groupsOf(zone.carriers)} allows it`);
    if (isClosed(into)) missing.push(`no inbound rule of ${groupsOf(target.carriers)} allows it`);
    if (!isClosed(out) && !isClosed(into) && isNone(both(out.maybe, into.maybe)))
      missing.push(
        `what leaves (${describeTraffic(out.maybe).join(', ')}) is not what is let in (${describeTraffic(into.maybe).join(', ')})`,
      );
    const lanes = routes.flatMap((pair) => pair.lanes);
    const barred = (lane: Lane) =>
      isClosed(lane.leaving(lane.to.addresses)) || isClosed(lane.arriving(lane.from.addresses));
    if (lanes.length > 0 && lanes.every(barred))
      missing.push(`the network ACL ${lanes[0]!.from.acl.label} or ${lanes[0]!.to.acl.label} stops it`);
    return missing.length > 0 ? missing : ['no network interface may do both: leave here and be let in there'];
  }
}

/** All that rules could let pass between two bundles, if every route and network ACL were open. */
function ceiling(from: Bundle, to: Bundle, pairs: readonly (readonly [Carrier, Carrier])[]): Traffic {
  const named = (carriers: readonly Carrier[], direction: 'ingress' | 'egress') =>
    [...new Set(carriers)].flatMap((carrier) => rulesOf(carrier, direction).map((rule) => rule.flow.maybe));
  return both(
    either(
      from.atMost('egress'),
      ...named(
        pairs.map(([one]) => one),
        'egress',
      ),
    ),
    either(
      to.atMost('ingress'),
      ...named(
        pairs.map(([, other]) => other),
        'ingress',
      ),
    ),
  );
}

/** Stands for a carrier where only rules count that hold for anybody. */
const NOBODY: Carrier = { groups: [] };

function rangeKey({ addresses }: Way): string {
  return addresses ? addresses.map(({ from, to }) => `${from}-${to}`).join() : '';
}

function flowOn(lane: Lane, from: Carrier, to: Carrier): Flow {
  const out = admitted(from, 'egress', whereItGoes(lane, to), lane.leaving);
  if (isClosed(out)) return CLOSED;
  const flow = through(out, admitted(to, 'ingress', whereItComesFrom(lane, from), lane.arriving));
  return doubted(flow, lane.doubt ?? (from.supposed ? 'whether one workload carries all of the groups' : undefined));
}

/** The other end, as the rules for what leaves see it: the part that the routes lead to. */
function whereItGoes(lane: Lane, carrier: Carrier): Counterpart {
  return { ...counterpart(lane.to, carrier, lane.from), addresses: lane.there.addresses };
}

/** The first end, as the rules for what arrives see it: the part that the routes lead back to. */
function whereItComesFrom(lane: Lane, carrier: Carrier): Counterpart {
  return { ...counterpart(lane.from, carrier, lane.to), addresses: lane.back.addresses };
}

function pathOf(find: Find, zone: Zone, target: Target): PathStep[] {
  const { lane, flow } = find;
  const from =
    find.pair?.[0] ??
    carrierFor(zone.carriers, flow, (one) => admitted(one, 'egress', whereItGoes(lane, NOBODY), lane.leaving));
  const to =
    find.pair?.[1] ??
    carrierFor(target.carriers, flow, (one) => admitted(one, 'ingress', whereItComesFrom(lane, NOBODY), lane.arriving));
  const out = ruleFor(rulesOf(from, 'egress'), flow, (rule) => admittedBy(rule, whereItGoes(lane, to), lane.leaving));
  const into = ruleFor(rulesOf(to, 'ingress'), flow, (rule) =>
    admittedBy(rule, whereItComesFrom(lane, from), lane.arriving),
  );
  return [
    ...startOf(zone, lane.from, from),
    ruleStep('out', from, 'egress', out),
    ...lane.there.steps,
    step(`${target.label}: ${lane.to.label}`, lane.to.view),
    ruleStep('in', to, 'ingress', into),
    ...(lane.from === lane.to ? [] : lane.back.steps.map((one) => ({ ...one, text: `back: ${one.text}` }))),
  ];
}

function carrierFor(carriers: readonly Carrier[], flow: Flow, by: (carrier: Carrier) => Flow): Carrier {
  const wanted = isOpen(flow) ? flow.sure : flow.maybe;
  return (
    carriers.find((carrier) => !isNone(both(by(carrier).sure, wanted))) ??
    carriers.find((carrier) => !isNone(both(by(carrier).maybe, wanted))) ??
    carriers[0]!
  );
}
