/** What a report says of the live evidence that it was given, besides what coverage computed from it. */
export interface LiveFacts {
  /** SHA-256 of the evidence file. */
  readonly sha256: string;
  readonly file?: string;
  readonly startedAt: string;
  readonly collectedAt: string;
  readonly staleAfter: string;
  /** Past `staleAfter` on the day of the report. */
  readonly stale: boolean;
  /** Whether every question was answered. */
  readonly complete: boolean;
  /** How AWS Config was asked, in words. */
  readonly asked: string;
  readonly sources: readonly LiveSource[];
  readonly rules: LiveRules;
  readonly results: LiveResults;
  /** The stacks that were judged, and whether they are what is deployed; absent when nobody compared. */
  readonly stacks?: readonly LiveStack[];
  /** AI resources that no template of ours describes; absent when nobody looked. */
  readonly unmanaged?: UnmanagedAssets;
  /** Questions that were not answered. */
  readonly problems: readonly LiveProblem[];
  /** What a series of evidence files says of a period; absent without one. */
  readonly period?: LivePeriod;
}

export interface LiveSource {
  readonly account: string;
  readonly region: string;
  readonly recording?: boolean;
  readonly aggregated?: string;
}

/** AWS Config rules of the accounts that were asked. */
export interface LiveRules {
  readonly all: number;
  /** Those that ask what a rule of the run asks. */
  readonly twins: number;
  readonly read: number;
  readonly withoutResults: number;
  readonly notRead: number;
  /** Names of rules that ask with other parameters than ours, so that their answer is to another question. */
  readonly otherParameters: readonly string[];
  /** Twins of the run's rules that no asked account has. */
  readonly notDeployed: readonly string[];
}

/** Results, by what became of them. The parts add up. */
export interface LiveResults {
  readonly all: number;
  /** Tied to one resource of the templates. */
  readonly matched: number;
  /** About the account as a whole. */
  readonly aboutAccount: number;
  /** Could belong to several resources of the templates, and so count for none. */
  readonly ambiguous: number;
  /** About resources that are not in the templates. */
  readonly elsewhere: number;
  /** Of rules that no rule of the run asks. */
  readonly ofOtherRules: number;
  /** The first few that are ambiguous. */
  readonly ambiguities: readonly string[];
}

export interface LiveStack {
  readonly name: string;
  readonly template: string;
  readonly account?: string;
  readonly region: string;
  /** `deployed`, `differs`, `not deployed`, `not known`, or `judged since`: the template changed after the comparison. */
  readonly standing: 'deployed' | 'differs' | 'not deployed' | 'not known' | 'judged since';
  readonly differences: readonly string[];
  readonly drift: 'in sync' | 'drifted' | 'not checked';
  readonly driftCheckedAt?: string;
  /** Resources that drift detection found changed or gone. */
  readonly drifted: readonly {
    readonly logicalId: string;
    readonly drift: string;
    readonly properties: readonly string[];
  }[];
}

export interface UnmanagedAssets {
  /** AI resources that AWS Config has recorded, of the types that it records. */
  readonly recorded: number;
  readonly assets: readonly UnmanagedAsset[];
  /** AI types that AWS Config does not record: nobody can say from it whether there are more. */
  readonly typesNotRecorded: readonly string[];
}

export interface UnmanagedAsset {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly arn?: string;
  readonly account: string;
  readonly region: string;
  /** A stack that was not judged. */
  readonly stack?: string;
  readonly owner?: string;
}

export interface LiveProblem {
  readonly account?: string;
  readonly region?: string;
  readonly rule?: string;
  readonly operation: string;
  readonly reason: string;
  readonly detail: string;
}

/** A period of operation, as a series of evidence files shows it. */
export interface LivePeriod {
  readonly first: string;
  readonly last: string;
  readonly observations: number;
  /** Longest time between two observations, in hours. */
  readonly longestGapHours: number;
  /** Pairs of AWS Config rule and resource. The four that follow add up to it. */
  readonly pairs: number;
  /** Failed within the period and comply at the last observation. */
  readonly fixed: number;
  /** Fail at the last observation. */
  readonly failing: number;
  /** Comply at the last observation and were never seen to fail. */
  readonly neverFailed: number;
  /** Were seen before, and not at the last observation: the resource is gone, or could not be read. */
  readonly notSeenLast: number;
}
