import type { CoverageReport, StandardCoverage, Tally } from '../coverage';
import { sum } from '../coverage/tally';
import type { ReportFacts } from './report-facts';
import { STANDINGS, type Standing, standingsOf } from './resource-standing';

/** The figures of a report, each of which a renderer prints with what it is a part of. */
export interface ReportSummary {
  readonly asOf: string;
  readonly liveEvidence: boolean;
  readonly recordsRead: boolean;
  readonly standards: readonly StandardCoverage[];
  readonly stacks: number;
  readonly templates: number;
  readonly resources: { readonly all: number } & Readonly<Record<Standing, number>>;
  readonly rules: { readonly all: number; readonly judged: number };
  readonly verdicts: { readonly all: number } & Tally;
  /** Failures that no valid waiver accepts, by the severity of their rule. */
  readonly failures: { readonly error: number; readonly warning: number };
  readonly waivers: {
    readonly all: number;
    readonly expired: number;
    readonly withoutApprover: number;
    readonly withoutExpiry: number;
    /** Waivers that cover no failure. */
    readonly unused: number;
  };
  readonly mistakes: { readonly error: number; readonly warning: number };
}

/** Counts what a report holds. */
export function summaryOf(report: CoverageReport, facts: ReportFacts): ReportSummary {
  const standings: Record<Standing, number> = {
    judged: 0,
    'not concerned': 0,
    'nothing to judge': 0,
    'not covered': 0,
  };
  for (const standing of standingsOf(report)) standings[standing]++;
  const failures = { error: 0, warning: 0 };
  const rulesThatJudged = new Set<number>();
  for (const verdict of report.verdicts) {
    if (verdict.verdict !== 'not applicable') rulesThatJudged.add(verdict.rule);
    if (verdict.verdict !== 'fail') continue;
    const waiver = verdict.waiver === undefined ? undefined : report.waivers[verdict.waiver];
    if (!waiver || waiver.expired) failures[report.rules[verdict.rule]!.severity]++;
  }
  const having = <Item>(list: readonly Item[], test: (item: Item) => boolean) => list.filter(test).length;
  return {
    asOf: report.asOf,
    liveEvidence: report.liveEvidence,
    recordsRead: facts.recordsRead,
    standards: report.standards,
    stacks: new Set(facts.templates.map((template) => template.stack)).size,
    templates: facts.templates.length,
    resources: { all: report.resources.length, ...inOrder(standings) },
    rules: { all: report.rules.length, judged: rulesThatJudged.size },
    verdicts: { all: report.verdicts.length, ...sum(report.resources.map((resource) => resource.tally)) },
    failures,
    waivers: {
      all: report.waivers.length,
      expired: having(report.waivers, (waiver) => waiver.expired),
      withoutApprover: having(report.waivers, (waiver) => !waiver.approver?.trim()),
      withoutExpiry: having(report.waivers, (waiver) => waiver.expires === undefined),
      unused: having(report.waivers, (waiver) => waiver.failures === 0),
    },
    mistakes: {
      error: having(report.mistakes, (mistake) => mistake.severity === 'error'),
      warning: having(report.mistakes, (mistake) => mistake.severity === 'warning'),
    },
  };
}

function inOrder(standings: Readonly<Record<Standing, number>>): Record<Standing, number> {
  return Object.fromEntries(STANDINGS.map((standing) => [standing, standings[standing]])) as Record<Standing, number>;
}
