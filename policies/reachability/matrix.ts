import type { DestinationKind } from './declarations';
import type { PathStep } from './step';

/** Whether a zone reaches a destination. */
export type Reached = 'reachable' | 'not reachable' | 'unknown';

/** How what is reached stands to what is meant. */
export type Standing =
  | 'as declared'
  | 'reached but not declared'
  | 'declared but not reached'
  | 'unknown'
  | 'nothing declared';

/** Subnets whose workloads are looked at together: a row. */
export interface ReachabilityZone {
  readonly id: string;
  readonly vpc: string;
  readonly subnets: readonly string[];
  /** The security groups that count as its workloads'. */
  readonly securityGroups: readonly string[];
  /** Whether something says what it is meant to reach. */
  readonly declared: boolean;
}

/** Something to reach: a column. */
export interface ReachabilityDestination {
  /** Kind and name: `service kms`, `zone data`, `internet`. */
  readonly id: string;
  readonly kind: DestinationKind;
  readonly name: string;
}

/** What is reached or declared and should not, or not. */
export interface ReachabilityDifference {
  readonly standing: 'reached but not declared' | 'declared but not reached' | 'unknown';
  /** Protocols and ports, hosts, or names that it is about. */
  readonly what: readonly string[];
}

/** One zone and one destination. */
export interface ReachabilityCell {
  readonly from: string;
  readonly to: string;
  readonly reached: Reached;
  /** Protocols and ports that surely pass, such as `tcp 443`. */
  readonly traffic: readonly string[];
  /** Protocols and ports that may pass besides. */
  readonly possibly: readonly string[];
  /** Hosts of the internet that a firewall limits it to; absent when there is no such limit. */
  readonly hosts?: readonly string[];
  /** Whether the ordinary name of the service, or the names of the hosts, lead there; absent where names play no part. */
  readonly resolves?: boolean | 'unknown';
  /** The path that allows it: subnet, rules, routes, gateways, and the way back. */
  readonly path: readonly PathStep[];
  /** What would have to be there, the first missing piece first; empty unless it is not reachable. */
  readonly missing: readonly string[];
  /** What the answer depends on, where it is not known. */
  readonly dependsOn: readonly string[];
  readonly notes: readonly string[];
  readonly standing: Standing;
  readonly differences: readonly ReachabilityDifference[];
  /** The conditions under which it holds, when it does not hold always. */
  readonly when?: string;
}

/** Subnets that are in no zone. */
export interface ReachabilityLeftOut {
  readonly subnets: readonly string[];
  readonly why: string;
}

/** Which zone reaches which destination: data for reports, free of references into the templates. */
export interface ReachabilityMatrix {
  readonly zones: readonly ReachabilityZone[];
  readonly destinations: readonly ReachabilityDestination[];
  /** Row by row. */
  readonly cells: readonly ReachabilityCell[];
  readonly leftOut: readonly ReachabilityLeftOut[];
  /** Why cells are missing: the assembly is larger than what is worked out. */
  readonly limit?: string;
}
