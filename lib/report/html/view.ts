import type { AnyControlId } from '../../../policies/controls';
import type { CoverageReport, ResourceCoverage } from '../../coverage';
import type { ReportFacts } from '../report-facts';
import { type Standing, standingsOf } from '../resource-standing';
import { type ReportSummary, summaryOf } from '../summary';
import { html, type Markup, nameCode } from './markup';

/** Resources that the page lists one by one. Beyond it, those with nothing but passes stand in the verdict table. */
export const MAX_LISTED_RESOURCES = 1500;

/** What every section of the page works from, computed once. */
export class View {
  readonly summary: ReportSummary;
  readonly standings: readonly Standing[];
  /** Whether a resource has a row of its own in the page. */
  private readonly listed: readonly boolean[];
  private readonly ruleIds: ReadonlySet<string>;
  private readonly shown: ReadonlySet<AnyControlId>;

  constructor(
    readonly report: CoverageReport,
    readonly facts: ReportFacts,
  ) {
    this.summary = summaryOf(report, facts);
    this.standings = standingsOf(report);
    this.shown = new Set(report.controls.map((control) => control.id));
    const everyone = report.resources.length <= MAX_LISTED_RESOURCES;
    let room = MAX_LISTED_RESOURCES;
    this.ruleIds = new Set(report.rules.map((rule) => rule.id));
    this.listed = report.resources.map(
      ({ design }) => everyone || (design !== 'designed' && design !== 'no population' && room-- > 0),
    );
  }

  isListed(resource: number): boolean {
    return this.listed[resource]!;
  }

  /** Whether every resource has a row of its own. */
  get listsEveryone(): boolean {
    return this.report.resources.length <= MAX_LISTED_RESOURCES;
  }

  /** A resource by its name, linked with its row, or with its verdicts where it has none. */
  resource(position: number): Markup {
    const resource = this.report.resources[position]!;
    const name = nameCode(nameOf(resource));
    return this.isListed(position)
      ? html`<a href="#r${position}">${name}</a>`
      : html`<a href="#verdicts" data-resource="${position}">${name}</a>`;
  }

  /** A rule by its id, linked with what it looks for. A waiver may name one that does not exist. */
  rule(id: string): Markup {
    return this.ruleIds.has(id) ? html`<a href="#rule-${id}">${nameCode(id)}</a>` : nameCode(id);
  }

  /** Several controls, the standard named once. */
  controls(ids: readonly AnyControlId[]): Markup {
    const byStandard = new Map<string, AnyControlId[]>();
    for (const id of ids) {
      const standard = id.slice(0, id.indexOf(':'));
      const list = byStandard.get(standard);
      if (list) list.push(id);
      else byStandard.set(standard, [id]);
    }
    return html`<span class="controls">${[...byStandard].map(
      ([standard, list], position) =>
        html`${position > 0 ? '; ' : ''}<span class="muted">${SHORT[standard] ?? standard}</span> ${list.map(
          (id, index) => html`${index > 0 ? ', ' : ''}${this.number(id)}`,
        )}`,
    )}</span>`;
  }

  private number(id: AnyControlId): Markup {
    const number = id.slice(id.indexOf(':') + 1);
    return this.shown.has(id)
      ? html`<a class="id" href="#${id}">${number}</a>`
      : html`<span class="id">${number}</span>`;
  }
}

/** A standard where space is scarce. */
const SHORT: Readonly<Record<string, string>> = {
  iso42001: '42001',
  iso27001: '27001',
  'iso27001-2013': '27001:2013',
};

/** What a resource is called: its construct path, or its logical id in a template without constructs. */
export function nameOf(resource: ResourceCoverage): string {
  return resource.constructPath ?? resource.logicalId;
}
