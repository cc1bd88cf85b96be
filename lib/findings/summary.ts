import type { Verdict } from '../../policies/template/outcome';
import type { Mistake } from '../../policies/waivers/waiver';

/** A resource type that no rule judges: twice where the reason does not hold for all of its resources. */
export interface UncoveredType {
  readonly type: string;
  readonly resources: number;
  /** Why there is nothing to judge, for types on the reasoned list. */
  readonly reason?: string;
}

/** The figures of a check, each with what it is out of. */
export interface CheckSummary {
  readonly assemblies: number;
  readonly templates: number;
  readonly resources: number;
  /** Resources of which at least one rule said something. */
  readonly resourcesJudged: number;
  /** Resources of types that rules judge, in which none of them found anything to judge. */
  readonly resourcesNotConcerned: number;
  /** Resources of types that have nothing security-relevant to judge, with the reason in `types`. */
  readonly resourcesExempt: number;
  /** Resources of types that no rule covers, and nested stacks whose template is not here. */
  readonly resourcesNotCovered: number;
  readonly types: readonly UncoveredType[];
  readonly rules: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Failures that count, by severity. */
  readonly failures: { readonly error: number; readonly warning: number };
  readonly waived: number;
  readonly baselined: number;
  readonly mistakes: readonly Mistake[];
  /** Files of folders that are no templates. */
  readonly skippedFiles: number;
}
