import {
  type Intent,
  proveReachability,
  type ReachabilityCell,
  type ReachabilityMatrix,
} from '../../../policies/reachability';
import type { AssemblyOptions } from '../../../policies/template/assembly';
import { ResourceGraph } from '../../../policies/template/graph';
import type { StackIdentity } from '../../../policies/template/template';
import { assemblyOf } from '../../support/assembly-of';

/** Resources of a template, by logical id. */
export type Resources = Record<
  string,
  { Type: string; Properties?: Record<string, unknown>; [attribute: string]: unknown }
>;

/** What is in a template besides resources. */
export interface Rest {
  readonly Parameters?: Record<string, unknown>;
  readonly Conditions?: Record<string, unknown>;
}

/** The matrix of one template. */
export function matrixOf(resources: Resources, rest: Rest = {}, intent?: Intent): ReachabilityMatrix {
  return matrixOfAll({ Stack: { ...rest, Resources: resources } }, {}, intent);
}

/** The matrix of several templates of one app. */
export function matrixOfAll(
  templates: Record<string, Record<string, unknown>>,
  options: Partial<AssemblyOptions> & { stacks?: Record<string, Partial<StackIdentity>> } = {},
  intent?: Intent,
): ReachabilityMatrix {
  return proveReachability(new ResourceGraph(assemblyOf(templates, options)), intent);
}

/** One cell; a pair that the matrix does not have is an error of the test. */
export function cellOf(matrix: ReachabilityMatrix, from: string, to: string): ReachabilityCell {
  const cell = matrix.cells.find((one) => one.from === from && one.to === to);
  if (!cell)
    throw new Error(
      `no cell ${from} -> ${to}; zones: ${matrix.zones.map(({ id }) => id).join(', ')}; destinations: ${matrix.destinations.map(({ id }) => id).join(', ')}`,
    );
  return cell;
}

/** What a cell says, in one line: `reachable tcp 443`. */
export function saying(cell: ReachabilityCell): string {
  const traffic = cell.reached === 'unknown' ? cell.possibly : cell.traffic;
  return [cell.reached, ...traffic].join(' ');
}

/** Cells whose answer differs between two matrices of the same size, as `from -> to: before => after`. */
export function flipped(before: ReachabilityMatrix, after: ReachabilityMatrix): string[] {
  return after.cells.flatMap((cell) => {
    const was = saying(cellOf(before, cell.from, cell.to));
    const is = saying(cell);
    return was === is ? [] : [`${cell.from} -> ${cell.to}: ${was} => ${is}`];
  });
}
