import { control as catalogued } from '../../policies/controls';
import type { CoverageReport, Figure, StandardCoverage } from '../coverage';
import { reachabilitySection } from '../reachability/section';
import { cryptographyMarkdown } from './cryptography-markdown';
import { driftMarkdown } from './drift-text';
import { code, text } from './markdown-text';
import type { ReportFile } from './renderer';
import type { ReportFacts } from './report-facts';
import { type ReportSummary, summaryOf } from './summary';
import { verdictLines } from './verdict-line';
import { count, number } from './words';

/** Rows of a table that a pull request still shows with pleasure. */
const ROWS = 20;

/** `coverage.md`: short, for a pull request or a wiki. The other formats hold the rest. */
export function markdown(report: CoverageReport, facts: ReportFacts): readonly ReportFile[] {
  return [{ name: 'coverage.md', pieces: pieces(report, facts) }];
}

function* pieces(report: CoverageReport, facts: ReportFacts): Generator<string> {
  const summary = summaryOf(report, facts);
  yield '# Control coverage\n\n';
  yield `${report.disclaimer}\n\n`;
  yield `As of ${report.asOf}. ${origin(facts)}\n\n`;
  yield* driftMarkdown(report, facts.live);
  yield standardsTable(report.standards);
  yield '\nEach figure is a part of the number after “of”. “Evidenced” needs the design, the account and the records that a control asks for.\n';
  for (const note of notes(summary)) yield `${note}\n`;
  yield '\n';
  yield* inputLines(summary);
  yield* violatedControls(report);
  yield* failingRules(report);
  if (facts.reachability) yield* reachabilitySection(facts.reachability);
  yield* waivers(report);
  yield* mistakes(report);
  yield* notCovered(report);
  if (facts.cryptography) yield* cryptographyMarkdown(facts.cryptography);
}

function origin({ run }: ReportFacts): string {
  if (!run) return '';
  const revision = run.revision === undefined ? '' : `, revision ${code(run.revision)}`;
  return `Made by ${run.tool} ${run.version} at ${run.time}${revision}.`;
}

function standardsTable(standards: readonly StandardCoverage[]): string {
  const rows: [string, (standard: StandardCoverage) => string][] = [
    ['applicable', (standard) => of(standard.applicable)],
    ['infrastructure can evidence', (standard) => of(standard.evidenceable)],
    ['– designed', (standard) => of(standard.design.designed)],
    ['– evidenced', (standard) => of(standard.evidencedByInfrastructure)],
    ['– violated', (standard) => of(standard.design.violated)],
    ['– rule broke', (standard) => of(standard.design.broken)],
    ['– undecided', (standard) => of(standard.design.undecided)],
    ['– accepted by waiver', (standard) => of(standard.design.accepted)],
    ['– nothing to judge', (standard) => of(standard.design['no population'])],
    ['only a record can evidence', (standard) => of(standard.recordOnly)],
    ['– evidenced by a record', (standard) => of(standard.evidencedByRecordsAlone)],
  ];
  const head = standards.map(
    (standard) => `${standard.title}${standard.derivedFrom ? ' (derived)' : ''}: ${number(standard.all)} controls`,
  );
  return [
    `| | ${head.join(' | ')} |`,
    `|---|${standards.map(() => '--:|').join('')}`,
    ...rows.map(([name, cell]) => `| ${name} | ${standards.map(cell).join(' | ')} |`),
    '',
  ].join('\n');
}

function of({ count: part, of: whole }: Figure): string {
  return `${number(part)} of ${number(whole)}`;
}

function notes(summary: ReportSummary): string[] {
  return [
    ...(summary.liveEvidence
      ? []
      : [
          'Nobody asked AWS Config about the deployed resources, so no control that infrastructure can evidence gets past “designed”.',
        ]),
    ...(summary.recordsRead ? [] : ['No records of people were read.']),
    ...(summary.standards.some((standard) => standard.derivedFrom)
      ? ['ISO/IEC 27001:2013 is withdrawn; its figures derive from the 2022 controls that took it over.']
      : []),
  ];
}

function* inputLines({ stacks, templates, resources, verdicts, rules }: ReportSummary): Generator<string> {
  yield `- ${count(stacks, 'stack')}, ${count(templates, 'template')}, ${count(resources.all, 'resource')}: `;
  yield `${number(resources.judged)} judged, ${number(resources['not concerned'])} in which no rule found anything to judge, `;
  yield `${number(resources['nothing to judge'])} of types with nothing to judge (reasons in the report), ${number(resources['not covered'])} not covered\n`;
  yield `- ${count(verdicts.all, 'verdict')} of ${count(rules.all, 'rule')}: ${number(verdicts.passed)} passed, ${number(verdicts.failed)} failed, `;
  yield `${number(verdicts.accepted)} accepted, ${number(verdicts.undecided)} undecided, ${number(verdicts.broken)} broken, ${number(verdicts.notApplicable)} not applicable\n`;
}

function* violatedControls(report: CoverageReport): Generator<string> {
  const current = report.controls.filter((control) => control.derivedFrom === undefined);
  const violated = current.filter(({ headline }) => headline.state === 'violated' || headline.state === 'contradicted');
  if (violated.length === 0) return;
  yield `\n## Violated controls (${violated.length} of ${current.length} in the current editions)\n\n`;
  yield '| control | name | failures | resources |\n|---|---|--:|--:|\n';
  for (const control of violated.slice(0, ROWS))
    yield `| ${standardMark(control.id)} | ${text(catalogued(control.id).name)} | ${number(control.tally.failed)} | ${number(control.resources.violated.length)} |\n`;
  yield rest(violated.length);
}

function* failingRules(report: CoverageReport): Generator<string> {
  const byRule = new Map<number, { failures: number; resources: Set<string> }>();
  for (const { effect, verdict, resource } of verdictLines(report)) {
    if (effect !== 'failed') continue;
    const entry = byRule.get(verdict.rule) ?? { failures: 0, resources: new Set<string>() };
    entry.failures++;
    entry.resources.add(resource.constructPath ?? resource.logicalId);
    byRule.set(verdict.rule, entry);
  }
  if (byRule.size === 0) return;
  const rules = [...byRule].sort(([one, { failures }], [other, { failures: others }]) => {
    const severity = (rule: number) => (report.rules[rule]!.severity === 'error' ? 0 : 1);
    return severity(one) - severity(other) || others - failures || one - other;
  });
  yield `\n## What fails (${byRule.size} of ${report.rules.length} rules)\n\n`;
  yield '| rule | severity | problem | failures | for example |\n|---|---|---|--:|---|\n';
  for (const [rule, { failures, resources }] of rules.slice(0, ROWS)) {
    const { id, severity, problem } = report.rules[rule]!;
    yield `| ${code(id)} | ${severity} | ${text(problem)} | ${number(failures)} | ${code([...resources][0]!)} |\n`;
  }
  yield rest(byRule.size);
}

function* waivers(report: CoverageReport): Generator<string> {
  if (report.waivers.length === 0) return;
  yield `\n## Waivers (${report.waivers.length})\n\n| rule | scope | reason | approver | expires | failures |\n|---|---|---|---|---|--:|\n`;
  for (const waiver of report.waivers.slice(0, ROWS)) {
    const scope = waiver.constructPath ?? waiver.logicalId ?? waiver.template ?? '';
    const expires =
      waiver.expires === undefined ? 'no expiry' : `${text(waiver.expires)}${waiver.expired ? ' (expired)' : ''}`;
    yield `| ${code(waiver.ruleId)} | ${code(scope)} | ${text(waiver.reason)} | ${waiver.approver ? text(waiver.approver) : 'no approver'} | ${expires} | ${number(waiver.failures)} |\n`;
  }
  yield rest(report.waivers.length);
}

function* mistakes(report: CoverageReport): Generator<string> {
  if (report.mistakes.length === 0) return;
  yield `\n## Mistakes (${report.mistakes.length})\n\n`;
  for (const { severity, constructPath, message } of report.mistakes.slice(0, ROWS))
    yield `- **${severity}**: ${constructPath ? `${code(constructPath)}: ` : ''}${text(message)}\n`;
  yield rest(report.mistakes.length);
}

function* notCovered(report: CoverageReport): Generator<string> {
  const open = report.notCovered.filter((type) => type.reason === undefined);
  if (open.length === 0) return;
  yield `\n## Resource types that no rule judges (${open.length})\n\n`;
  const shown = open.slice(0, 2 * ROWS).map(({ type, resources }) => `${code(type)} (${number(resources.length)})`);
  yield `${shown.join(', ')}${open.length > shown.length ? `, and ${open.length - shown.length} more` : ''}\n`;
}

function standardMark(id: string): string {
  return code(id);
}

function rest(all: number): string {
  return all > ROWS ? `\n${number(all - ROWS)} more in coverage.html.\n` : '';
}
