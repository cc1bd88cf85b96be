import type { CoverageReport, Figure, StandardCoverage } from '../coverage';
import { reachabilityLine } from '../reachability/section';
import { driftLines } from './drift-text';
import type { ReportFacts } from './report-facts';
import { summaryOf } from './summary';
import { count, number, visible } from './words';

/** The report in a screenful, for the terminal that made it. */
export function summaryText(report: CoverageReport, facts: ReportFacts, files: readonly string[]): string {
  const summary = summaryOf(report, facts);
  const { resources, verdicts, failures, waivers, mistakes } = summary;
  const lines = [
    `Control coverage as of ${report.asOf}: ${count(summary.stacks, 'stack')}, ${count(summary.templates, 'template')}`,
    '',
    ...driftLines(report, facts.live),
    `resources  ${number(resources.all)}: ${number(resources.judged)} judged, ${number(resources['not concerned'])} in which no rule found anything to judge,`,
    `           ${number(resources['nothing to judge'])} of types with nothing to judge (reasons in the report), ${number(resources['not covered'])} not covered`,
    `verdicts   ${number(verdicts.all)} of ${count(summary.rules.all, 'rule')}: ${number(verdicts.passed)} passed, ${number(verdicts.failed)} failed (${count(failures.error, 'error')}, ${count(failures.warning, 'warning')}), ${number(verdicts.accepted)} accepted,`,
    `           ${number(verdicts.undecided)} undecided, ${number(verdicts.broken)} broken, ${number(verdicts.notApplicable)} not applicable`,
    ...reachabilityLine(facts.reachability),
    `waivers    ${number(waivers.all)}${waivers.all > 0 ? `: ${number(waivers.expired)} expired, ${number(waivers.withoutApprover)} without an approver, ${number(waivers.unused)} unused` : ''}`,
    `mistakes   ${number(mistakes.error + mistakes.warning)}`,
    ...report.mistakes
      .slice(0, MISTAKES)
      .map((mistake) => `           ${mistake.severity}: ${visible(mistake.message)}`),
    ...(report.mistakes.length > MISTAKES ? [`           and ${report.mistakes.length - MISTAKES} more`] : []),
    '',
    ...standardsTable(report.standards),
    '',
    ...(facts.rulesNotInLedger
      ? [`The ledger lacks ${count(facts.rulesNotInLedger, 'rule')} of this version: judge again to have them.`]
      : []),
    ...(summary.liveEvidence
      ? []
      : ['AWS Config was not asked: no control that infrastructure can evidence gets past "designed".']),
    ...(summary.recordsRead ? [] : ['No records were read: every control that needs one lacks it here.']),
    report.disclaimer,
    '',
    ...files.map((file, index) => `${index === 0 ? 'written  ' : '         '}${file}`),
    '',
    ...next(facts, failures.error + failures.warning > 0),
  ];
  return `${lines.join('\n')}\n`;
}

const MISTAKES = 5;

function standardsTable(standards: readonly StandardCoverage[]): string[] {
  const rows: readonly (readonly [string, (standard: StandardCoverage) => string])[] = [
    ['controls', (standard) => number(standard.all)],
    ['applicable', (standard) => of(standard.applicable)],
    ['infrastructure can evidence', (standard) => of(standard.evidenceable)],
    ['  designed', (standard) => of(standard.design.designed)],
    ['  evidenced', (standard) => of(standard.evidencedByInfrastructure)],
    ['  violated', (standard) => of(standard.design.violated)],
    ['  rule broke', (standard) => of(standard.design.broken)],
    ['  undecided', (standard) => of(standard.design.undecided)],
    ['  accepted by waiver', (standard) => of(standard.design.accepted)],
    ['  nothing to judge', (standard) => of(standard.design['no population'])],
    ['only a record can evidence', (standard) => of(standard.recordOnly)],
    ['  evidenced by a record', (standard) => of(standard.evidencedByRecordsAlone)],
  ];
  const heads = standards.map(
    ({ title, derivedFrom }) => `${title.replace('ISO/IEC ', '')}${derivedFrom ? ' (derived)' : ''}`,
  );
  const widths = standards.map((standard, index) =>
    Math.max(heads[index]!.length, ...rows.map(([, cell]) => cell(standard).length)),
  );
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(28)}${cells.map((cell, index) => `  ${cell.padStart(widths[index]!)}`).join('')}`.trimEnd();
  return [line('', heads), ...rows.map(([name, cell]) => line(name, standards.map(cell)))];
}

function of({ count: part, of: whole }: Figure): string {
  return `${number(part)} of ${number(whole)}`;
}

/** What to do after reading the report. */
function next({ templates }: ReportFacts, fails: boolean): string[] {
  const paths = templates.flatMap(({ constructPath }) => (constructPath === undefined ? [] : [constructPath]));
  const stages = new Set(paths.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')));
  const [stage] = stages;
  const selection =
    stages.size === 1 && stage !== undefined && /^[\w.-]+$/.test(stage)
      ? `'${stage}/*'`
      : paths.length > 0
        ? "'**'"
        : '';
  const steps = [
    ...(fails ? [['npx aims check', 'what fails, where, and how to mend it']] : []),
    ...(selection === '' || fails ? [] : [[`npx cdk deploy ${selection}`, 'deploy it']]),
    ...(fails ? [] : [['npx aims check', 'on an app of your own: run it in that app, after npx cdk synth']]),
  ];
  return steps.map(
    ([command, what], index) => `${index === 0 ? 'next     ' : '         '}${command!.padEnd(30)} ${what}`,
  );
}
