import { difference, type Intervals, intersection, intervalsOf, NOTHING, union } from './intervals';

/** Protocols that are told apart; `other` is every protocol but the three, by its number. */
const PROTOCOLS = ['tcp', 'udp', 'icmp', 'other'] as const;
type Protocol = (typeof PROTOCOLS)[number];

/** A set of protocols and ports: ports of TCP and UDP, types of ICMP, numbers of the other protocols. */
export type Traffic = Readonly<Record<Protocol, Intervals>>;

const LAST: Readonly<Record<Protocol, number>> = { tcp: 65535, udp: 65535, icmp: 255, other: 255 };

const ICMP = 1;
const TCP = 6;
const UDP = 17;
const ICMPV6 = 58;

/** No traffic at all. */
export const NO_TRAFFIC: Traffic = { tcp: NOTHING, udp: NOTHING, icmp: NOTHING, other: NOTHING };

/** Every protocol and port. */
export const ALL_TRAFFIC: Traffic = make((protocol) => [{ from: 0, to: LAST[protocol] }]);

/** Ports that clients use for their side of a connection. */
export const REPLY_PORTS: Intervals = [{ from: 1024, to: 65535 }];

function make(compute: (protocol: Protocol) => Intervals): Traffic {
  return { tcp: compute('tcp'), udp: compute('udp'), icmp: compute('icmp'), other: compute('other') };
}

/** Traffic of one protocol, by its number or name, to a range of ports; `undefined` for a protocol that does not exist. */
export function trafficOf(protocol: string, from?: number, to?: number): Traffic | undefined {
  const name = protocol.trim().toLowerCase();
  if (name === '-1' || name === 'all') return ALL_TRAFFIC;
  const number = NUMBERS[name] ?? (/^\d{1,3}$/.test(name) ? Number(name) : undefined);
  if (number === undefined || number > 255) return undefined;
  const slot = SLOTS[number];
  if (slot === undefined) return { ...NO_TRAFFIC, other: [{ from: number, to: number }] };
  const whole = [{ from: 0, to: LAST[slot] }];
  if (slot === 'icmp') {
    // For ICMP the first port is the type and the second the code, which is not told apart; -1 is every type.
    const type = from === undefined || from < 0 ? undefined : from;
    return { ...NO_TRAFFIC, icmp: type === undefined ? whole : intersection([{ from: type, to: type }], whole) };
  }
  if (from === undefined && to === undefined) return { ...NO_TRAFFIC, [slot]: whole };
  const first = from ?? to!;
  const last = to ?? from!;
  if (first < 0) return { ...NO_TRAFFIC, [slot]: whole };
  return { ...NO_TRAFFIC, [slot]: intersection(intervalsOf({ from: first, to: last }), whole) };
}

const NUMBERS: Readonly<Record<string, number>> = { icmp: ICMP, icmpv6: ICMPV6, tcp: TCP, udp: UDP };
const SLOTS: Readonly<Record<number, Exclude<Protocol, 'other'>>> = {
  [ICMP]: 'icmp',
  [ICMPV6]: 'icmp',
  [TCP]: 'tcp',
  [UDP]: 'udp',
};

/** Traffic that is in one of the sets. */
export function either(...sets: readonly Traffic[]): Traffic {
  // Many rules say the same, and often the very same set.
  const filled = [...new Set(sets)].filter((set) => !isNone(set));
  if (filled.length <= 1) return filled[0] ?? NO_TRAFFIC;
  if (filled.includes(ALL_TRAFFIC)) return ALL_TRAFFIC;
  return make((protocol) => union(...filled.map((set) => set[protocol])));
}

/** Traffic that is in both sets. */
export function both(one: Traffic, other: Traffic): Traffic {
  if (one === ALL_TRAFFIC) return other;
  if (other === ALL_TRAFFIC) return one;
  if (one === NO_TRAFFIC || other === NO_TRAFFIC) return NO_TRAFFIC;
  return make((protocol) => intersection(one[protocol], other[protocol]));
}

/** Traffic of the first set that is not in the second. */
export function without(one: Traffic, other: Traffic): Traffic {
  if (other === ALL_TRAFFIC) return NO_TRAFFIC;
  return make((protocol) => difference(one[protocol], other[protocol]));
}

/** Whether there is none. */
export function isNone(traffic: Traffic): boolean {
  return PROTOCOLS.every((protocol) => traffic[protocol].length === 0);
}

/**
 * The traffic that gets an answer, when answers are limited: those of TCP and UDP go to the client's port, those of the
 * other protocols are of the same kind.
 */
export function answered(traffic: Traffic, replies: Traffic): Traffic {
  if (replies === ALL_TRAFFIC) return traffic;
  const open = (protocol: 'tcp' | 'udp') => intersection(replies[protocol], REPLY_PORTS).length > 0;
  return {
    tcp: open('tcp') ? traffic.tcp : NOTHING,
    udp: open('udp') ? traffic.udp : NOTHING,
    icmp: replies.icmp.length > 0 ? traffic.icmp : NOTHING,
    other: intersection(traffic.other, replies.other),
  };
}

/** The traffic in words, one entry for each range: `tcp 443`, `udp`, `all`. */
export function describeTraffic(traffic: Traffic): string[] {
  if (isNone(without(ALL_TRAFFIC, traffic))) return ['all'];
  return PROTOCOLS.flatMap((protocol) =>
    traffic[protocol].map(({ from, to }) => {
      if (from === 0 && to === LAST[protocol]) return protocol === 'other' ? 'other protocols' : protocol;
      const ports = from === to ? `${from}` : `${from}-${to}`;
      return protocol === 'other' ? `protocol ${ports}` : `${protocol} ${protocol === 'icmp' ? 'type ' : ''}${ports}`;
    }),
  );
}
