import type { ControlId } from '../controls';
import type { ControlMapping, Severity } from '../rules/rule';
import type { Verdict } from '../template/outcome';
import type { Mistake, Waiver } from '../waivers/waiver';

/** Version of the ledger's format. A reader refuses any other. */
export const LEDGER_VERSION = 1;

/** Name of the ledger in a cloud assembly. */
export const LEDGER_FILE = 'aims-ledger.ndjson';

/** Name of the file beside it that holds what differs between identical runs: time, revision, version. */
export const RUN_FILE = 'aims-run.json';

/**
 * Every verdict of a run, passes too, with enough to trace it.
 *
 * On disk one JSON object a line: a head, then templates, rules, resources and waivers, then the
 * verdicts, which refer to the others by position, then a tail with the counts. A ledger without
 * its tail was cut off and is refused.
 */
export interface Ledger {
  readonly templates: readonly LedgerTemplate[];
  readonly rules: readonly LedgerRule[];
  readonly resources: readonly LedgerResource[];
  readonly waivers: readonly Waiver[];
  readonly verdicts: readonly LedgerVerdict[];
  readonly mistakes: readonly Mistake[];
}

export interface LedgerTemplate {
  readonly file: string;
  readonly sha256: string;
  readonly stack: string;
  readonly account?: string;
  readonly region?: string;
  readonly constructPath?: string;
}

export interface LedgerRule {
  readonly id: string;
  readonly severity: Severity;
  readonly appliesTo: readonly string[];
  readonly problem: string;
  readonly fix: string;
  readonly controls: Partial<Record<ControlId, ControlMapping>>;
  readonly configRules: readonly string[];
}

export interface LedgerResource {
  /** Position of its template. */
  readonly template: number;
  readonly logicalId: string;
  readonly type: string;
  readonly constructPath?: string;
  readonly source?: string;
  /** A nested stack whose template is not among those that were judged. */
  readonly unseen?: true;
}

export interface LedgerVerdict {
  /** Position of the rule. */
  readonly rule: number;
  /** Position of the resource. */
  readonly resource: number;
  readonly verdict: Verdict;
  /** Property path below `Properties`. */
  readonly at?: string;
  readonly observed?: string | number | boolean;
  readonly message?: string;
  readonly when?: string;
  /** Position of the waiver. */
  readonly waiver?: number;
  /** Type and name of the job inside the resource's definition. */
  readonly embedded?: { readonly type: string; readonly name: string };
}
