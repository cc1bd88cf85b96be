import { type Declared, declaredFrom } from './declarations';

/**
 * What zones are meant to reach, as somebody wrote it down: the form of a network's `declaredReachability`.
 *
 * What is not in it is not meant, for every zone.
 */
export type Intent = readonly IntentEntry[];

/** One thing that a zone is meant to reach. */
export interface IntentEntry {
  /** The zone, as `aims reachability` calls it. */
  readonly from: string;
  /** `internet`, `zone`, `same-zone`, `service`, `gateway`, `network`, `service-network` or `resource`. */
  readonly kind: string;
  /** A zone, a service, a service network or resource of VPC Lattice, a block in CIDR notation, or a host (`*` for every host). */
  readonly destination?: string;
  /** `tcp`, `udp`, `icmp`, a protocol number, or `all`; default `all`. */
  readonly protocol?: string;
  /** A port, a range such as `8192-65535`, several with commas, or `all`; default `all`. */
  readonly ports?: string;
}

/** An entry as a declaration; `undefined` when a part of it makes no sense. */
export function readEntry(entry: IntentEntry): Declared | undefined {
  return declaredFrom(entry.kind, entry.destination, entry.protocol, entry.ports, entry.from);
}
