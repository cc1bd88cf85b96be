import { control as catalogued, STANDARDS } from '../../policies/controls';
import type { CoverageReport } from '../coverage';
import type { ReportFile } from './renderer';
import type { ReportFacts } from './report-facts';
import { reasonsByResource, standingsOf } from './resource-standing';
import { stillMissing } from './still-missing';

/**
 * Two tables for a spreadsheet: `coverage.csv` has one row for each control of each standard,
 * `resources.csv` one row for each resource, so that a sample can be drawn from the whole population.
 */
export function csv(report: CoverageReport, _facts: ReportFacts): readonly ReportFile[] {
  return [
    { name: 'coverage.csv', pieces: controlRows(report) },
    { name: 'resources.csv', pieces: resourceRows(report) },
  ];
}

const CONTROL_COLUMNS = [
  'standard',
  'control',
  'name',
  'group',
  'evidence class',
  'applicable',
  'state',
  'headline',
  'design',
  'account',
  'people',
  'needs',
  'rules',
  'rules that judged',
  'resources judged',
  'passed',
  'failed',
  'accepted',
  'undecided',
  'broken',
  'records',
  'derived from',
  'still missing',
  'note',
];

function* controlRows(report: CoverageReport): Generator<string> {
  yield row(CONTROL_COLUMNS);
  for (const control of report.controls) {
    const { number, group, subgroup } = catalogued(control.id);
    const { axes, tally, population, needs } = control;
    yield row([
      STANDARDS[control.standard].title,
      number,
      control.name,
      [group, subgroup].flatMap((heading) => (heading ? [`${heading.id} ${heading.name}`] : [])).join(' / '),
      control.evidenceClass,
      control.applicability.applicable ? 'yes' : 'no',
      control.headline.state,
      control.headline.sentence,
      // An axis that the control does not need says nothing of it.
      needs.design ? axes.design : '',
      needs.account ? axes.account : '',
      needs.people ? axes.people : '',
      (['design', 'account', 'people'] as const).filter((axis) => needs[axis]).join(' '),
      population.rules,
      population.rulesThatJudged,
      population.resources,
      tally.passed,
      tally.failed,
      tally.accepted,
      tally.undecided,
      tally.broken,
      control.records.length,
      (control.derivedFrom ?? []).join(' '),
      stillMissing(control).join(' '),
      report.disclaimer,
    ]);
  }
}

const RESOURCE_COLUMNS = [
  'stack',
  'template',
  'logical id',
  'type',
  'construct path',
  'source',
  'standing',
  'reason',
  'design',
  'passed',
  'failed',
  'accepted',
  'undecided',
  'broken',
  'not applicable',
  'controls',
  'note',
];

function* resourceRows(report: CoverageReport): Generator<string> {
  yield row(RESOURCE_COLUMNS);
  const standings = standingsOf(report);
  const reasons = reasonsByResource(report.notCovered);
  for (const [position, resource] of report.resources.entries()) {
    const { tally } = resource;
    yield row([
      resource.stack,
      resource.template,
      resource.logicalId,
      resource.type,
      resource.constructPath ?? '',
      resource.source ?? '',
      standings[position]!,
      (resource.covered ? undefined : reasons.get(resource.index)) ?? '',
      resource.design,
      tally.passed,
      tally.failed,
      tally.accepted,
      tally.undecided,
      tally.broken,
      tally.notApplicable,
      resource.controls.join(' '),
      report.disclaimer,
    ]);
  }
}

/** One record of RFC 4180. */
export function row(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(cell)))).join(',')}\r\n`;
}

/**
 * A text that a spreadsheet takes for text. One that begins like a formula gets an apostrophe before it, also where
 * blanks or the full-width twin of the sign come first.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a spreadsheet skips them
  return /^[\s\u0000-\u001F]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
