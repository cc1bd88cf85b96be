import type { CheckSummary } from './summary';

/** The summary's sentences, for people. Every figure says what it is out of. */
export function summaryLines(summary: CheckSummary): string[] {
  const { verdicts, failures } = summary;
  const total = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  const lines = [
    `${plural(failures.error, 'error')}, ${plural(failures.warning, 'warning')}; ` +
      `${total} verdicts of ${plural(summary.rules, 'rule')}: ${verdicts.pass} pass, ${verdicts.fail} fail` +
      `${summary.waived > 0 ? ` (${summary.waived} waived)` : ''}${summary.baselined > 0 ? ` (${summary.baselined} in the baseline)` : ''}, ` +
      `${verdicts.unknown} unknown, ${verdicts['not applicable']} not applicable, ${verdicts.broken} broken`,
    `${summary.resources} resources in ${plural(summary.templates, 'template')}: ${summary.resourcesJudged} judged, ` +
      `${summary.resourcesNotConcerned} in which no rule found anything to judge, ` +
      `${summary.resourcesExempt} of types with nothing to judge, ${summary.resourcesNotCovered} not covered`,
  ];
  const open = summary.types.filter((type) => type.reason === undefined);
  if (open.length > 0)
    lines.push(
      `not covered: ${open
        .slice(0, 12)
        .map((type) => `${type.type} (${type.resources})`)
        .join(', ')}${open.length > 12 ? `, and ${open.length - 12} more types` : ''}`,
    );
  if (summary.skippedFiles > 0)
    lines.push(`${plural(summary.skippedFiles, 'file')} skipped: no CloudFormation template`);
  return lines;
}

/** `1 error`, `2 errors`. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
