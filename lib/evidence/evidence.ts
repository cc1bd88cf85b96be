/** Version of the evidence file's format. A reader refuses any other. */
export const EVIDENCE_VERSION = 1;

/**
 * What AWS Config and CloudFormation said of deployed resources, as collected.
 *
 * On disk one JSON object a line: a head, then sources, stacks, rules, assets and problems, then the results, which
 * refer to the others by position, then a tail with the counts. A file without its tail was cut off and is refused.
 * The lines are in a fixed order, so that equal answers at equal times make equal files.
 */
export interface EvidenceHead {
  readonly evidence: typeof EVIDENCE_VERSION;
  /** When the first question was asked, ISO 8601, by the clock of AWS: nothing in the file was asked earlier. */
  readonly startedAt: string;
  /** When the last answer came. */
  readonly collectedAt: string;
  /** From then on the whole file is stale. Its owner sets how long evidence stays good. */
  readonly staleAfter: string;
  readonly asked: EvidenceQuestion;
  /** Whether every question was answered. Otherwise `problems` say which were not, and why. */
  readonly complete: boolean;
  /** Seconds by which the clock of AWS was ahead of ours, when that was more than a few. */
  readonly clockOffsetSeconds?: number;
}

/** How AWS Config was asked. */
export interface EvidenceQuestion {
  readonly by: 'conformance-pack' | 'rules' | 'aggregator';
  /** Names of the conformance packs, or of the aggregator. */
  readonly names: readonly string[];
  readonly regions: readonly string[];
  /** Whether resources that no template describes were looked for. */
  readonly inventory: boolean;
  /** The types that were looked for: AI types that AWS Config records. */
  readonly assetTypes?: readonly string[];
  /** Whether the templates that were judged were compared with the deployed ones. */
  readonly stacks: boolean;
}

/** One account in one region. */
export interface EvidenceSource {
  readonly account: string;
  readonly region: string;
  /** Whether the configuration recorder was recording; absent when that could not be read. */
  readonly recording?: boolean;
  /** Of an aggregator: whether its copy of this source was current. */
  readonly aggregated?: 'current' | 'outdated' | 'failed';
}

/** One AWS Config rule as it exists in a source. */
export interface EvidenceRule {
  /** Position of the source. */
  readonly source: number;
  readonly name: string;
  /** Absent through an aggregator, which does not tell it. */
  readonly arn?: string;
  /** What the rule asks: identifier of a managed rule, or our name of a custom one. Absent for rules of others. */
  readonly identifier?: string;
  readonly pack?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Hours between two evaluations of a rule that runs on a schedule. */
  readonly everyHours?: number;
  /** When AWS Config last evaluated the rule without error. */
  readonly evaluatedAt?: string;
  /** The error of the last evaluation, if it failed. */
  readonly error?: string;
  /** Whether all results were read. `none`: AWS Config had none. */
  readonly read: 'complete' | 'partial' | 'none' | 'not read';
}

/** What AWS Config says of one resource by one rule. */
export type ResultValue = 'compliant' | 'non-compliant' | 'insufficient data' | 'not applicable';

/** One evaluation result. */
export interface EvidenceResult {
  /** Position of the rule. */
  readonly rule: number;
  readonly resourceType: string;
  readonly resourceId: string;
  readonly result: ResultValue;
  /** Time of the event that the result is about, which orders results of one resource. */
  readonly orderedAt?: string;
  /** When AWS Config recorded the result. */
  readonly recordedAt?: string;
  readonly annotation?: string;
}

/** A resource that AWS Config has recorded, with what ties it to a stack. */
export interface EvidenceAsset {
  /** Position of the source. */
  readonly source: number;
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly arn?: string;
  /** From the tags that CloudFormation sets. */
  readonly stack?: string;
  readonly logicalId?: string;
  /** Tags that say whose the resource is: `ai:owner`, `ai:system-id`. */
  readonly owner?: string;
  readonly system?: string;
}

/** Whether what was judged is what is deployed. */
export type StackStanding = 'deployed' | 'differs' | 'not deployed' | 'not known';

/** One stack of the templates that were judged. */
export interface EvidenceStack {
  /** As the ledger names it. */
  readonly name: string;
  /** ARN of the deployed stack. */
  readonly id?: string;
  /** File of the template that was judged, as the ledger names it. */
  readonly template: string;
  readonly sha256: string;
  readonly account?: string;
  readonly region: string;
  readonly standing: StackStanding;
  /** What differs, the first few places; or why it is not known. */
  readonly differences: readonly string[];
  /** What CloudFormation's last drift detection found. */
  readonly drift: 'in sync' | 'drifted' | 'not checked';
  readonly driftCheckedAt?: string;
  readonly resources: readonly EvidenceStackResource[];
}

/** One resource of a deployed stack. */
export interface EvidenceStackResource {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId?: string;
  /** What the last drift detection found of it. */
  readonly drift?: 'in sync' | 'modified' | 'deleted' | 'not checked';
  /** Properties that drifted, the first few. */
  readonly properties?: readonly string[];
}

/** Why a question was not answered. */
export type ProblemReason =
  | 'access denied'
  | 'credentials expired'
  | 'throttled'
  | 'unreachable'
  | 'malformed answer'
  | 'not found'
  | 'interrupted'
  | 'outdated'
  | 'refused';

/** A question that was not answered. */
export interface EvidenceProblem {
  readonly account?: string;
  readonly region?: string;
  /** Name of the AWS Config rule, when the question was about one. */
  readonly rule?: string;
  readonly operation: string;
  readonly reason: ProblemReason;
  readonly detail: string;
}

/** An evidence file, its results read as they are needed. */
export interface Evidence {
  readonly head: EvidenceHead;
  readonly sources: readonly EvidenceSource[];
  readonly stacks: readonly EvidenceStack[];
  readonly rules: readonly EvidenceRule[];
  readonly assets: readonly EvidenceAsset[];
  readonly problems: readonly EvidenceProblem[];
  /** In the order of the rules, then by resource. May be read more than once. */
  readonly results: Iterable<EvidenceResult>;
  /** SHA-256 of the file, for the manifest of whatever is made from it. */
  readonly sha256: string;
}
