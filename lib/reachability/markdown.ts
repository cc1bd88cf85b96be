import type { ReachabilityCell, ReachabilityMatrix } from '../../policies/reachability';
import { code, text as safe } from '../report/markdown-text';
import { cellText, type ProofFormat, type ProofOptions, summarise, summaryLines } from './proof';

/** For a pull request or a document: the table, and what is to be said of single cells. */
export const markdown: ProofFormat = function* (proofs, options) {
  yield '# Reachability\n\n';
  yield `${summaryLines(summarise(proofs)).join('\n')}\n`;
  for (const { source, matrix } of proofs) {
    yield `\n## ${safe(source)}\n\n`;
    if (matrix.limit !== undefined) yield `Not worked out: ${safe(matrix.limit)}\n`;
    else if (matrix.zones.length === 0) yield 'No network is seen in it.\n';
    else {
      yield* table(matrix);
      yield* remarks(matrix, options);
    }
  }
};

function* table({ zones, destinations, cells, leftOut }: ReachabilityMatrix): Generator<string> {
  const found = new Map(cells.map((cell) => [`${cell.from}\n${cell.to}`, cell]));
  yield `| destination | ${zones.map((zone) => safe(zone.id)).join(' | ')} |\n`;
  yield `| --- | ${zones.map(() => '---').join(' | ')} |\n`;
  for (const { id } of destinations)
    yield `| ${safe(id)} | ${zones.map((zone) => content(found.get(`${zone.id}\n${id}`))).join(' | ')} |\n`;
  yield '\n`-` not reachable, `?` unknown, `!` not as declared.\n';
  for (const { subnets, why } of leftOut) yield `\nNo zone: ${subnets.map(code).join(', ')} (${safe(why)}).\n`;
}

function content(cell: ReachabilityCell | undefined): string {
  return cell ? safe(cellText(cell)) : '';
}

function* remarks({ cells }: ReachabilityMatrix, { paths }: ProofOptions): Generator<string> {
  for (const cell of cells) {
    if (!paths && cell.differences.length === 0 && cell.reached !== 'unknown') continue;
    yield `\n### ${safe(cell.from)} to ${safe(cell.to)}: ${cell.reached}${cell.when === undefined ? '' : ` when ${safe(cell.when)}`}\n\n`;
    for (const { standing, what } of cell.differences) yield `- **${standing}**: ${safe(what.join(', '))}\n`;
    for (const doubt of cell.dependsOn) yield `- depends on ${safe(doubt)}\n`;
    for (const piece of cell.missing) yield `- missing: ${safe(piece)}\n`;
    for (const note of cell.notes) yield `- note: ${safe(note)}\n`;
    if (cell.path.length > 0) yield '\n';
    for (const [index, part] of cell.path.entries())
      yield `${index + 1}. ${safe(part.text)}${part.logicalId === undefined ? '' : ` ${code(part.logicalId)}`}\n`;
  }
}
