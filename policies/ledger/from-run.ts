import { type Run, unusedWaivers } from '../judge/run';
import type { Rule } from '../rules/rule';
import type { Mistake, Waiver } from '../waivers/waiver';
import { resourceEntry, ruleEntry, templateEntry, verdictEntry } from './entry';
import type { Ledger, LedgerResource, LedgerTemplate, LedgerVerdict } from './ledger';

/**
 * The ledger of one or more runs of the same rules, in memory.
 *
 * Of one run it equals what `writeLines` and `readLedger` would give. Of several, the file names of
 * a cloud assembly carry the assembly's folder, because two apps may have a template of the same
 * name; and a waiver of the waivers file is listed once, and is unused only if no run used it.
 */
export function ledgerFromRuns(runs: readonly Run[], rules: readonly Rule[]): Ledger {
  const gathered = new Gathered(rules, runs.length > 1);
  for (const run of runs) gathered.add(run);
  return gathered.ledger();
}

class Gathered {
  private readonly templates: LedgerTemplate[] = [];
  private readonly resources: LedgerResource[] = [];
  private readonly verdicts: LedgerVerdict[] = [];
  private readonly waivers: Waiver[] = [];
  private readonly mistakes: Mistake[] = [];
  private readonly usedWaivers = new Set<number>();
  private readonly listedWaivers = new Map<string, number>();
  private readonly ruleIndex: ReadonlyMap<string, number>;

  constructor(
    private readonly rules: readonly Rule[],
    private readonly several: boolean,
  ) {
    this.ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  }

  add(run: Run): void {
    const { source, templates, resources } = run.assembly;
    const templateIndex = new Map(templates.map((template, index) => [template, this.templates.length + index]));
    const resourceIndex = new Map(resources.map((resource, index) => [resource, this.resources.length + index]));
    for (const template of templates) {
      const entry = templateEntry(template);
      const isBare = !this.several || source === template.file || source === 'together';
      this.templates.push(isBare ? entry : { ...entry, file: `${source}/${entry.file}` });
    }
    for (const resource of resources)
      this.resources.push(resourceEntry(resource, templateIndex.get(resource.template)!, run.assembly));
    const waiverIndex = run.waivers.map((waiver) => this.addWaiver(waiver));
    for (const finding of run.findings) {
      const waiver = finding.waiver === undefined ? undefined : waiverIndex[finding.waiver]!;
      if (waiver !== undefined) this.usedWaivers.add(waiver);
      this.verdicts.push(
        verdictEntry(finding, this.ruleIndex.get(finding.rule.id)!, resourceIndex.get(finding.resource)!, waiver),
      );
    }
    // Complete only now that the findings have been read to their end.
    const told = new Set(this.mistakes.map((mistake) => JSON.stringify(mistake)));
    for (const mistake of run.mistakes)
      if (mistake.id !== 'unused-waiver' && !told.has(JSON.stringify(mistake))) this.mistakes.push(mistake);
  }

  ledger(): Ledger {
    const { templates, resources, verdicts, waivers } = this;
    const unused = unusedWaivers(waivers, this.usedWaivers, this.rules);
    return {
      templates,
      rules: this.rules.map(ruleEntry),
      resources,
      waivers,
      verdicts,
      mistakes: [...this.mistakes, ...unused],
    };
  }

  private addWaiver(waiver: Waiver): number {
    const key = waiver.origin === 'file' ? JSON.stringify(waiver) : undefined;
    const known = key === undefined ? undefined : this.listedWaivers.get(key);
    if (known !== undefined && this.several) return known;
    const index = this.waivers.push(waiver) - 1;
    if (key !== undefined) this.listedWaivers.set(key, index);
    return index;
  }
}
