import { counts, type Finding } from '../../policies/judge/run';
import { EXEMPT_TYPES } from '../../policies/rules/exempt-types';
import type { Assembly } from '../../policies/template/assembly';
import type { Verdict } from '../../policies/template/outcome';
import type { Resource } from '../../policies/template/template';
import type { Mistake, Waiver } from '../../policies/waivers/waiver';
import type { CheckSummary } from './summary';

/** Counts the findings of a check as they stream by. */
export class Tally {
  private readonly verdicts: Record<Verdict, number> = { pass: 0, fail: 0, unknown: 0, 'not applicable': 0, broken: 0 };
  private readonly failures = { error: 0, warning: 0 };
  private readonly mistakes: Mistake[] = [];
  private waived = 0;
  private baselined = 0;
  private assemblies = 0;
  private templates = 0;
  private readonly resources: { readonly resource: Resource; readonly unseen: boolean }[] = [];
  /** Resources that a rule looked at, and whether one of them said something of it. */
  private readonly said = new Map<Resource, boolean>();

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
    for (const resource of assembly.resources)
      this.resources.push({ resource, unseen: assembly.deploysUnseen(resource) });
  }

  addFinding(finding: Finding, waivers: readonly Waiver[], inBaseline: boolean): void {
    this.verdicts[finding.verdict]++;
    if (finding.verdict !== 'not applicable') this.said.set(finding.resource, true);
    else if (!this.said.has(finding.resource)) this.said.set(finding.resource, false);
    if (finding.verdict !== 'fail') return;
    if (!counts(finding, waivers)) this.waived++;
    else if (inBaseline) this.baselined++;
    else this.failures[finding.severity]++;
  }

  addMistakes(mistakes: readonly Mistake[]): void {
    this.mistakes.push(...mistakes);
  }

  summary(skippedFiles: number): CheckSummary {
    const types = new Map<string, { type: string; resources: number; reason: string | undefined }>();
    const standings = { judged: 0, notConcerned: 0, exempt: 0, notCovered: 0 };
    for (const { resource, unseen } of this.resources) {
      const { type } = resource;
      const said = this.said.get(resource);
      if (said === true) standings.judged++;
      // A job inside a definition is judged under its own type, on the resource that holds it.
      else if (said === false || this.appliesTo.has(type)) standings.notConcerned++;
      else {
        const reason = !unseen && Object.hasOwn(EXEMPT_TYPES, type) ? EXEMPT_TYPES[type] : undefined;
        standings[reason === undefined ? 'notCovered' : 'exempt']++;
        const key = `${type} ${reason ?? ''}`;
        const known = types.get(key) ?? { type, resources: 0, reason };
        known.resources++;
        types.set(key, known);
      }
    }
    return {
      assemblies: this.assemblies,
      templates: this.templates,
      resources: this.resources.length,
      resourcesJudged: standings.judged,
      resourcesNotConcerned: standings.notConcerned,
      resourcesExempt: standings.exempt,
      resourcesNotCovered: standings.notCovered,
      types: [...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, type]) => type),
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
