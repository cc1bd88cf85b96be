import { anyOf, CLOSED, type Flow, OPEN, perhaps } from './flow';
import { intervalsOf, overlaps } from './intervals';
import type { Addresses } from './ipv4';
import type { AclEntry, NetworkAcl } from './model';
import { isEverywhere } from './span';
import { ALL_TRAFFIC, answered, both, either, isNone, NO_TRAFFIC, type Traffic, without } from './traffic';

/** Entries beyond which an ACL is not worked out; AWS allows 40 in each direction. */
const MAX_ENTRIES = 200;

/**
 * What a network ACL lets pass to or from at least one of the addresses, answers included: it keeps no state.
 *
 * @param leaving whether the connection leaves the subnet of the ACL
 * @param addresses the other side; absent when its addresses are not known
 */
export function passes(acl: NetworkAcl, leaving: boolean, addresses: Addresses | undefined): Flow {
  if (acl.hidden !== undefined) return perhaps(ALL_TRAFFIC, acl.hidden);
  const [questions, answers] = [leaving, !leaving].map((egress) =>
    acl.entries.filter((one) => one.egress === egress),
  ) as [AclEntry[], AclEntry[]];
  if (isOpenToAll(questions[0]) && isOpenToAll(answers[0])) return OPEN;
  const count = questions.length + answers.length;
  if (count > MAX_ENTRIES) return perhaps(ALL_TRAFFIC, `the ${count} entries of ${acl.label}`);
  const pieces = addresses === undefined ? [undefined] : cut(addresses, [...questions, ...answers]);
  return anyOf(...pieces.map((piece) => withAnswers(decide(questions, piece), decide(answers, piece))));
}

/** The part of a flow that gets an answer. */
function withAnswers(flow: Flow, answers: Flow): Flow {
  const maybe = answered(flow.maybe, answers.maybe);
  if (isNone(maybe)) return CLOSED;
  return bounded(answered(flow.sure, answers.sure), maybe, [...flow.doubts, ...answers.doubts]);
}

function bounded(sure: Traffic, maybe: Traffic, doubts: readonly string[]): Flow {
  const inside = both(sure, maybe);
  return { sure: inside, maybe, doubts: isNone(without(maybe, inside)) ? [] : [...new Set(doubts)] };
}

function isOpenToAll(entry: AclEntry | undefined): boolean {
  return entry?.allows === true && entry.doubt === undefined && entry.flow.sure === ALL_TRAFFIC && coversAll(entry);
}

function coversAll(entry: AclEntry): boolean {
  return entry.span.addresses !== undefined && isEverywhere(entry.span.addresses);
}

/** Cuts addresses where an entry begins or ends, so that each entry holds for all of a piece or none. */
function cut(addresses: Addresses, entries: readonly AclEntry[]): Addresses[] {
  const starts = new Set<number>();
  for (const { span } of entries)
    for (const { from, to } of span.addresses ?? []) {
      starts.add(from);
      starts.add(to + 1);
    }
  const sorted = [...starts].sort((a, b) => a - b);
  const pieces: Addresses[] = [];
  for (const { from, to } of addresses) {
    let start = from;
    for (const next of sorted) {
      if (next <= start) continue;
      if (next > to) break;
      pieces.push([{ from: start, to: next - 1 }]);
      start = next;
    }
    pieces.push(intervalsOf({ from: start, to }));
  }
  return pieces;
}

function decide(entries: readonly AclEntry[], piece: Addresses | undefined): Flow {
  const doubts: string[] = [];
  const [sure, maybe] = [false, true].map((hopeful) => {
    let open: Traffic = ALL_TRAFFIC;
    let allowed: Traffic = NO_TRAFFIC;
    for (const entry of entries) {
      if (isNone(open)) break;
      const doubt = doubtOf(entry, piece);
      if (doubt === 'elsewhere') continue;
      // What is not decided counts for the connection in one bound, and against it in the other.
      const counts = doubt === undefined || entry.allows === hopeful;
      if (doubt !== undefined) doubts.push(doubt);
      if (!counts) continue;
      const wide = entry.allows === hopeful;
      const matched = both(open, wide ? entry.flow.maybe : entry.flow.sure);
      if (entry.allows) allowed = either(allowed, matched);
      open = without(open, matched);
    }
    return allowed;
  }) as [Traffic, Traffic];
  return isNone(maybe) ? CLOSED : bounded(sure, maybe, doubts);
}

function doubtOf(entry: AclEntry, piece: Addresses | undefined): string | undefined {
  if (!coversAll(entry)) {
    const { addresses } = entry.span;
    if (addresses === undefined) return entry.span.doubt ?? 'a block that is not written out';
    if (piece === undefined) return 'addresses that are known at deployment';
    if (!overlaps(addresses, piece)) return 'elsewhere';
  }
  return entry.doubt ?? entry.flow.doubts[0];
}
