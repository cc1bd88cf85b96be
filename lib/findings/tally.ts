import { counts, type Finding } from '../../policies/judge/run';
import { EXEMPT_TYPES } from '../../policies/rules/exempt-types';
import type { Assembly } from '../../policies/template/assembly';
import type { Verdict } from '../../policies/template/outcome';
import type { Mistake, Waiver } from '../../policies/waivers/waiver';
import type { CheckSummary, UncoveredType } from './summary';

/** Counts the findings of a check as they stream by. */
export class Tally {
  private readonly verdicts: Record<Verdict, number> = { pass: 0, fail: 0, unknown: 0, 'not applicable': 0, broken: 0 };
  private readonly failures = { error: 0, warning: 0 };
  private readonly mistakes: Mistake[] = [];
  private readonly uncovered = new Map<string, number>();
  private waived = 0;
  private baselined = 0;
  private assemblies = 0;
  private templates = 0;
  private resources = 0;
  private judged = 0;
  private exempt = 0;
  private notCovered = 0;

  /**
   * @param appliesTo the types that some selected rule applies to
   * @param rules number of selected rules
   */
  constructor(
    private readonly appliesTo: ReadonlySet<string>,
    private readonly rules: number,
  ) {}

  addAssembly(assembly: Assembly): void {
    this.assemblies++;
    this.templates += assembly.templates.length;
    this.resources += assembly.resources.length;
    for (const { type } of assembly.resources) {
      if (this.appliesTo.has(type)) this.judged++;
      else {
        if (Object.hasOwn(EXEMPT_TYPES, type)) this.exempt++;
        else this.notCovered++;
        this.uncovered.set(type, (this.uncovered.get(type) ?? 0) + 1);
      }
    }
  }

  addFinding(finding: Finding, waivers: readonly Waiver[], inBaseline: boolean): void {
    this.verdicts[finding.verdict]++;
    if (finding.verdict !== 'fail') return;
    if (!counts(finding, waivers)) this.waived++;
    else if (inBaseline) this.baselined++;
    else this.failures[finding.severity]++;
  }

  addMistakes(mistakes: readonly Mistake[]): void {
    this.mistakes.push(...mistakes);
  }

  summary(skippedFiles: number): CheckSummary {
    const types: UncoveredType[] = [...this.uncovered]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, resources]) => ({
        type,
        resources,
        reason: Object.hasOwn(EXEMPT_TYPES, type) ? EXEMPT_TYPES[type] : undefined,
      }));
    return {
      assemblies: this.assemblies,
      templates: this.templates,
      resources: this.resources,
      resourcesJudged: this.judged,
      resourcesExempt: this.exempt,
      resourcesNotCovered: this.notCovered,
      types,
      rules: this.rules,
      verdicts: { ...this.verdicts },
      failures: { ...this.failures },
      waived: this.waived,
      baselined: this.baselined,
      mistakes: [...this.mistakes],
      skippedFiles,
    };
  }
}
