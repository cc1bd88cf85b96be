import { createColors } from 'picocolors';
import type { FindingRecord } from './finding-record';
import type { Format } from './format';
import { summaryLines } from './summary-text';

/** For a person at a terminal: findings grouped by template, then the figures. */
export const text: Format = function* (records, summary, { colour }) {
  const paint = createColors(colour);
  const mark = (record: FindingRecord): string => {
    if (record.waiver && !record.waiver.expired) return paint.dim('waived ');
    if (record.baseline) return paint.dim('known  ');
    if (record.verdict === 'broken') return paint.red('broken ');
    if (record.verdict === 'fail') return record.severity === 'error' ? paint.red('error  ') : paint.yellow('warning');
    if (record.verdict === 'unknown') return paint.cyan('unknown');
    return paint.dim(record.verdict === 'pass' ? 'pass   ' : 'n/a    ');
  };
  let template: string | undefined;
  for (const record of records) {
    if (record.template !== template) {
      template = record.template;
      yield `\n${paint.underline(printable(template))}\n`;
    }
    const place = record.line === undefined ? '' : `${record.line}:${record.column}  `;
    yield `  ${place}${mark(record)}  ${paint.bold(printable(record.path ?? record.logicalId))} ${paint.dim(`(${printable(record.type)})`)}\n`;
    const where = record.property === undefined ? '' : ` ${paint.dim('at')} ${printable(record.property)}`;
    const found = record.observed === undefined ? '' : ` ${paint.dim('found')} ${printable(String(record.observed))}`;
    yield `      ${printable(record.message || record.verdict)}${where}${found}${record.when ? ` ${paint.dim('when')} ${printable(record.when)}` : ''}  ${paint.dim(record.ruleId)}\n`;
    if (record.waiver)
      yield `      ${paint.dim(`waived: ${printable(record.waiver.reason)} (${record.waiver.approver ? `approved by ${printable(record.waiver.approver)}` : 'no approver'})`)}\n`;
    if (record.fix)
      yield `      ${paint.green('fix')} ${printable(record.fix)}  ${paint.dim(record.controls.join(' '))}\n`;
    if (record.source) yield `      ${paint.dim(`created at ${printable(record.source)}`)}\n`;
  }
  const figures = summary();
  for (const mistake of figures.mistakes)
    yield `\n${mistake.severity === 'error' ? paint.red('error') : paint.yellow('warning')} ${mistake.constructPath ? `${printable(mistake.constructPath)}: ` : ''}${printable(mistake.message)}\n`;
  const lines = summaryLines(figures);
  yield `\n${figures.failures.error > 0 ? paint.red(lines[0]) : lines[0]}\n${lines.slice(1).join('\n')}\n`;
};

/** Names come from templates of strangers: control characters must not reach the terminal. */
function printable(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return value.replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}
