import { control as catalogued, type Group } from '../../policies/controls';
import type { ControlCoverage, CoverageReport, ResourceCoverage } from '../coverage';
import type { ReportFile } from './renderer';
import type { ReportFacts } from './report-facts';
import { type Standing, standingsOf } from './resource-standing';
import { stillMissing } from './still-missing';
import { summaryOf } from './summary';

/** Version of the JSON; `schemas/report.schema.json` describes it. */
export const REPORT_VERSION = 1;

/** `coverage.json`: everything that the other formats show, for machines. One control or resource a line. */
export function json(report: CoverageReport, facts: ReportFacts): readonly ReportFile[] {
  return [{ name: 'coverage.json', pieces: pieces(report, facts) }];
}

function* pieces(report: CoverageReport, facts: ReportFacts): Generator<string> {
  yield `{\n"version": ${REPORT_VERSION},\n"disclaimer": ${JSON.stringify(report.disclaimer)},\n`;
  yield `"summary": ${JSON.stringify(summaryOf(report, facts))},\n`;
  yield* list('controls', report.controls, controlEntry);
  yield* list('rules', report.rules, (rule) => rule);
  const standings = standingsOf(report);
  const reasons = new Map(report.notCovered.map(({ type, reason }) => [type, reason]));
  yield* list('resources', report.resources, (resource) =>
    resourceEntry(report, resource, standings[resource.index]!, reasons.get(resource.type)),
  );
  yield* list('waivers', report.waivers, (waiver) => waiver);
  yield* list('mistakes', report.mistakes, (mistake) => mistake);
  yield* list('typesNotCovered', report.notCovered, (type) => type);
  yield `"run": ${JSON.stringify(runEntry(facts))}\n}\n`;
}

function* list<Item>(name: string, items: readonly Item[], entry: (item: Item) => unknown): Generator<string> {
  yield `"${name}": [`;
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(entry(item));
    separator = ',\n';
  }
  yield `${items.length > 0 ? '\n' : ''}],\n`;
}

function controlEntry(control: ControlCoverage) {
  const { number, group, subgroup, summary, nature, infrastructureEvidence } = catalogued(control.id);
  const heading = ({ id, name }: Group) => ({ id, name });
  const { id, standard, name, headline, ...rest } = control;
  return {
    id,
    standard,
    number,
    name,
    group: heading(group),
    ...(subgroup ? { subgroup: heading(subgroup) } : {}),
    summary,
    nature,
    infrastructureEvidence,
    state: headline.state,
    headline: headline.sentence,
    ...rest,
    stillMissing: stillMissing(control),
  };
}

function resourceEntry(report: CoverageReport, resource: ResourceCoverage, standing: Standing, reason?: string) {
  const { covered, verdicts, ...rest } = resource;
  return {
    ...rest,
    standing,
    ...(covered || reason === undefined ? {} : { reason }),
    verdicts: verdicts.map((position) => {
      const { rule, resource: _, at, ...verdict } = report.verdicts[position]!;
      const { id, severity } = report.rules[rule]!;
      return { rule: id, severity, property: at, ...verdict };
    }),
  };
}

function runEntry(facts: ReportFacts) {
  return {
    ...facts.run,
    inputs: facts.inputs,
    ledger: facts.ledger,
    ledgerRun: facts.ledgerRun,
    skippedFiles: facts.skippedFiles,
    templates: facts.templates,
  };
}
