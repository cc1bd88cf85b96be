import { control as catalogued, type Group } from '../../policies/controls';
import type { ControlCoverage, CoverageReport, Drift, ResourceCoverage } from '../coverage';
import { reachabilityJson } from '../reachability/json';
import { cryptographyJson } from './cryptography-json';
import type { ReportFile } from './renderer';
import type { ReportFacts } from './report-facts';
import { reasonsByResource, type Standing, standingsOf } from './resource-standing';
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
  const reasons = reasonsByResource(report.notCovered);
  yield* list('resources', report.resources, (resource) =>
    resourceEntry(report, resource, standings[resource.index]!, reasons.get(resource.index)),
  );
  yield* list('waivers', report.waivers, (waiver) => waiver);
  yield* list('mistakes', report.mistakes, (mistake) => mistake);
  yield* list('typesNotCovered', report.notCovered, (type) => type);
  yield* list('drift', report.drift, (drift) => driftEntry(report, drift));
  if (facts.cryptography) yield* cryptographyJson(facts.cryptography);
  if (facts.live) yield `"live": ${JSON.stringify(facts.live)},\n`;
  if (facts.reachability) yield* reachabilityJson(facts.reachability);
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

/** Named one by one: the model may grow, and the format changes only when we mean it to. */
function controlEntry(control: ControlCoverage) {
  const { number, group, subgroup, summary, nature, infrastructureEvidence } = catalogued(control.id);
  const heading = ({ id, name }: Group) => ({ id, name });
  return {
    id: control.id,
    standard: control.standard,
    number,
    name: control.name,
    group: heading(group),
    ...(subgroup ? { subgroup: heading(subgroup) } : {}),
    summary,
    nature,
    infrastructureEvidence,
    evidenceClass: control.evidenceClass,
    state: control.headline.state,
    headline: control.headline.sentence,
    needs: control.needs,
    axes: control.axes,
    applicability: control.applicability,
    derivedFrom: control.derivedFrom,
    rules: control.rules,
    tally: control.tally,
    accountTally: control.accountTally,
    population: control.population,
    resources: control.resources,
    records: control.records,
    stillMissing: stillMissing(control),
  };
}

function resourceEntry(report: CoverageReport, resource: ResourceCoverage, standing: Standing, reason?: string) {
  return {
    index: resource.index,
    logicalId: resource.logicalId,
    type: resource.type,
    template: resource.template,
    stack: resource.stack,
    constructPath: resource.constructPath,
    source: resource.source,
    standing,
    ...(resource.covered || reason === undefined ? {} : { reason }),
    design: resource.design,
    tally: resource.tally,
    account: resource.account,
    accountTally: resource.accountTally,
    controls: resource.controls,
    verdicts: resource.verdicts.map((position) => {
      const { rule, resource: _, at, ...verdict } = report.verdicts[position]!;
      const { id, severity } = report.rules[rule]!;
      return { rule: id, severity, property: at, ...verdict };
    }),
  };
}

function driftEntry(report: CoverageReport, { rule, ...drift }: Drift) {
  return { rule: report.rules[rule]!.id, ...drift };
}

function runEntry(facts: ReportFacts) {
  return {
    ...facts.run,
    inputs: facts.inputs,
    ledger: facts.ledger,
    rulesNotInLedger: facts.rulesNotInLedger,
    ledgerRun: facts.ledgerRun,
    skippedFiles: facts.skippedFiles,
    templates: facts.templates,
  };
}
