import type { ResourceGraph } from '../template/graph';
import { isUndecided, textOf } from '../template/value';
import type { Node, ResourceView } from '../template/view';
import { type Cases, wordsOf } from './cases';
import type { InTransitEntry, TlsState } from './inventory';
import type { TlsPolicy } from './tls-policies';

/** A connection in one case. */
export type Connection = Omit<InTransitEntry, 'subject'>;

/** What a type says of its connections in one case; nothing where a template decides nothing. */
export type ConnectionsOf = (view: ResourceView, graph: ResourceGraph) => readonly Connection[];

/** A switch: TLS is required where it is true. Where nothing is written, what is documented holds. */
export function bySwitch(place: Node, path: string, what: string, unset: TlsState): Connection {
  const at = place.pathOf(path);
  const value = place.get(path);
  if (value === undefined || value === null) return { what, at, tls: unset, detail: 'not written; the default' };
  if (isUndecided(value)) return { what, at, tls: 'unknown', detail: wordsOf(value) };
  return { what, at, tls: /^true$/i.test(String(value)) ? 'required' : 'not required' };
}

/** A choice among words, some of which require TLS. Where nothing is written, the default is chosen. */
export function byWord(
  place: Node,
  path: string,
  what: string,
  words: Readonly<Record<string, TlsState>>,
  unset: TlsState,
): Connection {
  const at = place.pathOf(path);
  const value = place.get(path);
  if (value === undefined || value === null) return { what, at, tls: unset, detail: 'not written; the default' };
  if (isUndecided(value)) return { what, at, tls: 'unknown', detail: wordsOf(value) };
  const word = textOf(value) ?? '';
  return { what, at, tls: Object.hasOwn(words, word) ? words[word]! : 'unknown', detail: word };
}

/** A TLS policy by its name, or the documented default where none is written. */
export function byPolicy(
  place: Node,
  path: string,
  what: string,
  read: (name: string) => TlsPolicy,
  byDefault: string | undefined,
): Connection {
  const at = place.pathOf(path);
  const value = place.get(path);
  if (value === undefined || value === null)
    return byDefault === undefined
      ? { what, at, tls: 'required', keyExchange: 'unknown', detail: 'no policy is named' }
      : { what, at, tls: 'required', policy: byDefault, byDefault: true, ...read(byDefault) };
  const name = isUndecided(value) ? undefined : textOf(value);
  if (name === undefined) return { what, at, tls: 'required', keyExchange: 'unknown', detail: wordsOf(value) };
  return { what, at, tls: 'required', policy: name, ...read(name) };
}

/** The connections of all cases: what the cases agree on, and `unknown` with what they differ by where they do not. */
export function mergeConnections({ answers, dependsOn }: Cases<readonly Connection[]>): Connection[] {
  const byPlace = new Map<string, Connection[]>();
  for (const connections of answers)
    for (const connection of connections) {
      const place = `${connection.what}\n${connection.at ?? ''}`;
      byPlace.set(place, [...(byPlace.get(place) ?? []), connection]);
    }
  return [...byPlace.values()].map((connections) => {
    const [first] = connections as [Connection, ...Connection[]];
    const shown = [...new Set(connections.map(shownAs))];
    if (shown.length === 1) return first;
    const states = [...new Set(connections.map((connection) => connection.tls))];
    return {
      what: first.what,
      ...(first.at === undefined ? {} : { at: first.at }),
      tls: states.length === 1 ? states[0]! : 'unknown',
      ...(connections.some((connection) => connection.keyExchange) ? { keyExchange: 'unknown' as const } : {}),
      detail: `${shown.join(' or ')}, by ${dependsOn}`,
    };
  });
}

function shownAs({ tls, policy, detail }: Connection): string {
  return policy ?? (detail === undefined ? `TLS ${tls}` : `TLS ${tls} (${detail})`);
}
