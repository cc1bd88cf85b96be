import type { RuleOptions } from '../rules/options';
import type { Rule } from '../rules/rule';
import type { Assembly } from '../template/assembly';
import type { ResourceGraph } from '../template/graph';
import { type Mistake, type Waiver, waiverOf, waiversOf } from '../waivers/waiver';
import { type Judgement, judge } from './judge';

/** What a run needs besides the assembly. */
export interface RunOptions {
  readonly rules: readonly Rule[];
  /** Ids that waivers may name: all rules, where `rules` is a selection of them. */
  readonly knownRuleIds?: ReadonlySet<string>;
  readonly options?: Partial<RuleOptions>;
  /** The graph of the assembly, for somebody who asks it afterwards; by default one that goes with the run. */
  readonly graph?: ResourceGraph;
  /** Waivers from a file, besides those of the assembly's metadata. */
  readonly waivers?: readonly Waiver[];
  /** Day against which expiry is judged, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A verdict with the waiver that covers it, if one does. */
export interface Finding extends Judgement {
  /** Position in the run's waivers. */
  readonly waiver?: number;
}

/** One assembly, judged. */
export interface Run {
  readonly assembly: Assembly;
  readonly waivers: readonly Waiver[];
  /** Complete only when `findings` has been read to its end: unused waivers show then. */
  readonly mistakes: Mistake[];
  readonly findings: Iterable<Finding>;
}

/** Judges an assembly and applies its waivers. Findings are computed as they are read. */
export function run(assembly: Assembly, options: RunOptions): Run {
  const ids = options.knownRuleIds ?? new Set(options.rules.map((rule) => rule.id));
  const { waivers, mistakes } = waiversOf(assembly, options.waivers ?? [], ids, options.today);
  return { assembly, waivers, mistakes, findings: findings(assembly, options, waivers, mistakes) };
}

function* findings(
  assembly: Assembly,
  options: RunOptions,
  waivers: readonly Waiver[],
  mistakes: Mistake[],
): Generator<Finding> {
  const used = new Set<number>();
  for (const judgement of judge(assembly, options.rules, options.options, options.graph)) {
    const waiver = judgement.verdict === 'fail' && waivers.length > 0 ? waiverOf(judgement, waivers) : undefined;
    if (waiver === undefined) yield judgement;
    else {
      used.add(waiver);
      yield { ...judgement, waiver };
    }
  }
  mistakes.push(...unusedWaivers(waivers, used, options.rules));
}

/** The waivers that cover no failure, although their rule ran and they still hold. */
export function unusedWaivers(
  waivers: readonly Waiver[],
  used: ReadonlySet<number>,
  rules: readonly { readonly id: string }[],
): Mistake[] {
  const judgedIds = new Set(rules.map((rule) => rule.id));
  return waivers.flatMap((waiver, index) =>
    used.has(index) || !judgedIds.has(waiver.ruleId) || waiver.expired
      ? []
      : [
          {
            id: 'unused-waiver',
            severity: 'warning',
            constructPath: waiver.constructPath,
            message: `the waiver of ${waiver.ruleId} covers no failure: remove it`,
          },
        ],
  );
}

/** Whether a finding counts against the run: a failure without a waiver that still holds, or a broken rule. */
export function counts(finding: Finding, waivers: readonly Waiver[]): boolean {
  if (finding.verdict === 'broken') return true;
  if (finding.verdict !== 'fail') return false;
  return finding.waiver === undefined || waivers[finding.waiver]!.expired;
}
