import type { Format } from './format';
import { summaryLines } from './summary-text';

/** For a pull request: the figures, then a table of findings. */
export const markdown: Format = function* (records, summary) {
  yield '# cdk-aims check\n\n';
  let any = false;
  for (const record of records) {
    if (!any) yield '| verdict | resource | finding | rule | controls |\n|---|---|---|---|---|\n';
    any = true;
    const verdict =
      record.waiver && !record.waiver.expired ? 'waived' : record.verdict === 'fail' ? record.severity : record.verdict;
    const property = record.property === undefined ? '' : ` at \`${code(record.property)}\``;
    yield `| ${verdict} | \`${code(record.path ?? record.logicalId)}\` (${cell(record.type)}) | ${cell(record.message || record.verdict)}${property}${record.when ? `, when ${cell(record.when)}` : ''} | ${record.ruleId} | ${record.controls.join(' ')} |\n`;
  }
  const figures = summary();
  yield `${any ? '\n' : ''}${summaryLines(figures)
    .map((line) => `- ${cell(line)}`)
    .join('\n')}\n`;
  for (const mistake of figures.mistakes)
    yield `- **${mistake.severity}**: ${cell(`${mistake.constructPath ? `${mistake.constructPath}: ` : ''}${mistake.message}`)}\n`;
};

/** Text inside a table cell: nothing in it may become markup. */
function cell(value: string): string {
  return value
    .replace(/[\\`*_{}[\]<>|#]/g, (character) => (character === '<' ? '&lt;' : `\\${character}`))
    .replace(/\s+/g, ' ');
}

/** Text inside a code span inside a table. */
function code(value: string): string {
  return value.replace(/[`|\r\n]/g, ' ');
}
