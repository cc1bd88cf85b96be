import type { ReachabilityCell, ReachabilityMatrix } from '../../policies/reachability';
import { code, text as safe } from '../report/markdown-text';
import { cellText, type Proof, type ProofFormat, standsOut, summarise, summaryLines } from './proof';

/** What of a matrix is written. */
export interface MatrixOptions {
  /** Level of its heading; single cells are a level below. */
  readonly level: number;
  readonly table: boolean;
  /** Whether cells that are as declared are written out too. */
  readonly paths: boolean;
  /** Most cells that are written out. */
  readonly remarks?: number;
}

/** For a pull request or a document: the table, and what is to be said of single cells. */
export const markdown: ProofFormat = function* (proofs, { paths }) {
  yield '# Reachability\n\n';
  yield `${summaryLines(summarise(proofs)).join('\n')}\n`;
  for (const proof of proofs) yield* matrixMarkdown(proof, { level: 2, table: true, paths });
};

/** One assembly under a heading of its own. */
export function* matrixMarkdown({ source, matrix }: Proof, options: MatrixOptions): Generator<string> {
  yield `\n${'#'.repeat(options.level)} ${safe(source)}\n\n`;
  if (matrix.limit !== undefined) yield `Not worked out: ${safe(matrix.limit)}\n`;
  else if (matrix.zones.length === 0) yield 'No network is seen in it.\n';
  else {
    if (options.table) yield* table(matrix);
    yield* remarks(matrix, options);
  }
}

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

function* remarks({ cells }: ReachabilityMatrix, { paths, remarks: most, level }: MatrixOptions): Generator<string> {
  for (const cell of cells.filter((one) => paths || standsOut(one)).slice(0, most)) {
    yield `\n${'#'.repeat(level + 1)} ${safe(cell.from)} to ${safe(cell.to)}: ${cell.reached}${cell.when === undefined ? '' : ` when ${safe(cell.when)}`}\n\n`;
    for (const { standing, what } of cell.differences) yield `- **${standing}**: ${safe(what.join(', '))}\n`;
    for (const doubt of cell.dependsOn) yield `- depends on ${safe(doubt)}\n`;
    for (const piece of cell.missing) yield `- missing: ${safe(piece)}\n`;
    for (const note of cell.notes) yield `- note: ${safe(note)}\n`;
    if (cell.path.length > 0) yield '\n';
    for (const [index, part] of cell.path.entries())
      yield `${index + 1}. ${safe(part.text)}${part.logicalId === undefined ? '' : ` ${code(part.logicalId)}`}\n`;
  }
}
