import { createColors } from 'picocolors';
import type { ReachabilityCell, ReachabilityMatrix, ReachabilityZone } from '../../policies/reachability';
import { visible } from '../report/words';
import { cellText, type ProofFormat, type ProofOptions, standsOut, summarise, summaryLines } from './proof';

/** Columns of a terminal that tables keep to. */
const WIDTH = 120;

type Paint = ReturnType<typeof createColors>;

/** For a person at a terminal: one table an assembly, what is not as declared, what is unknown and why, the figures. */
export const text: ProofFormat = function* (proofs, options) {
  const paint = createColors(options.colour);
  for (const { source, matrix } of proofs) {
    yield `\n${paint.underline(printable(source))}\n\n`;
    if (matrix.limit !== undefined) yield `not worked out: ${printable(matrix.limit)}\n`;
    else if (matrix.zones.length === 0) yield 'no network is seen in it\n';
    else {
      yield* tables(matrix, paint);
      yield* remarks(matrix, paint, options);
    }
  }
  const summary = summarise(proofs);
  const wrong = summary.reachedButNotDeclared + summary.declaredButNotReached > 0;
  const lines = summaryLines(summary);
  yield `\n${lines.map((line, index) => (wrong && index === 1 ? paint.red(line) : line)).join('\n')}\n`;
};

function* tables(matrix: ReachabilityMatrix, paint: Paint): Generator<string> {
  const cells = new Map(matrix.cells.map((cell) => [`${cell.from}\n${cell.to}`, cell]));
  const first = Math.max(...matrix.destinations.map(({ id }) => printable(id).length)) + 2;
  const columns = matrix.zones.map((zone) => ({
    zone,
    width: Math.max(
      printable(zone.id).length,
      ...matrix.destinations.map(({ id }) => shown(cells.get(`${zone.id}\n${id}`)).length),
    ),
  }));
  for (const part of parts(columns, WIDTH - first)) {
    yield `${' '.repeat(first)}${part.map(({ zone, width }) => paint.bold(printable(zone.id).padEnd(width))).join('  ')}\n`;
    for (const { id } of matrix.destinations) {
      const row = part.map(({ zone, width }) => {
        const cell = cells.get(`${zone.id}\n${id}`);
        return coloured(cell, shown(cell).padEnd(width), paint);
      });
      yield `${printable(id).padEnd(first)}${row.join('  ')}`.trimEnd();
      yield '\n';
    }
    yield '\n';
  }
  yield paint.dim('- not reachable   ? unknown   ! not as declared\n');
  for (const { subnets, why } of matrix.leftOut)
    yield paint.dim(`no zone: ${printable(subnets.join(', '))} (${printable(why)})\n`);
}

interface Column {
  readonly zone: ReachabilityZone;
  readonly width: number;
}

/** Columns in groups that fit beside each other. */
function parts(columns: readonly Column[], width: number): Column[][] {
  const groups: Column[][] = [[]];
  let used = 0;
  for (const column of columns) {
    if (used + column.width > width && groups[groups.length - 1]!.length > 0) {
      groups.push([]);
      used = 0;
    }
    groups[groups.length - 1]!.push(column);
    used += column.width + 2;
  }
  return groups;
}

function shown(cell: ReachabilityCell | undefined): string {
  return cell ? printable(cellText(cell)) : '';
}

function coloured(cell: ReachabilityCell | undefined, content: string, paint: Paint): string {
  if (!cell) return content;
  if (cell.standing === 'reached but not declared' || cell.standing === 'declared but not reached')
    return paint.red(content);
  if (cell.reached === 'unknown') return paint.cyan(content);
  return cell.reached === 'reachable' ? paint.green(content) : paint.dim(content);
}

function* remarks(matrix: ReachabilityMatrix, paint: Paint, { paths }: ProofOptions): Generator<string> {
  for (const cell of matrix.cells) {
    if (!paths && !standsOut(cell)) continue;
    const when = cell.when === undefined ? '' : ` ${paint.dim('when')} ${printable(cell.when)}`;
    yield `\n${paint.bold(`${printable(cell.from)} -> ${printable(cell.to)}`)}  ${cell.reached}${when}\n`;
    for (const { standing, what } of cell.differences)
      yield `  ${standing === 'unknown' ? paint.cyan(standing) : paint.red(standing)}: ${printable(what.join(', '))}\n`;
    for (const doubt of cell.dependsOn) yield `  ${paint.dim('depends on')} ${printable(doubt)}\n`;
    for (const part of cell.path)
      yield `  ${printable(part.text)}${part.logicalId && !part.text.includes(part.logicalId) ? paint.dim(` (${printable(part.logicalId)})`) : ''}\n`;
    for (const piece of cell.missing) yield `  ${paint.dim('missing:')} ${printable(piece)}\n`;
    for (const note of cell.notes) yield `  ${paint.dim(`note: ${printable(note)}`)}\n`;
  }
}

/** Names come from templates of strangers: nothing in them moves the cursor or hides. */
function printable(value: string): string {
  return visible(value).replace(/[\t\n]+/g, ' ');
}
