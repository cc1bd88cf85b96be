import { explore } from '../template/choices';
import type { ResourceGraph } from '../template/graph';
import { analyse, withoutCells } from './analysis';
import type { Intent } from './intent';
import type {
  ReachabilityCell,
  ReachabilityDestination,
  ReachabilityMatrix,
  ReachabilityZone,
  Reached,
  Standing,
} from './matrix';

/** Worst first: what one assignment of the conditions shows is shown. */
const REACHED: readonly Reached[] = ['reachable', 'unknown', 'not reachable'];
const STANDING: readonly Standing[] = [
  'reached but not declared',
  'declared but not reached',
  'unknown',
  'nothing declared',
  'as declared',
];

/**
 * Computes which zone of an assembly reaches which destination, by which path, and how that stands to what is declared.
 *
 * Where the answer differs with the conditions of the templates, a cell shows the worst one and `when` it holds.
 *
 * @param intent what is meant, instead of what the templates declare
 */
export function proveReachability(graph: ResourceGraph, intent?: Intent): ReachabilityMatrix {
  const leaves = explore(graph.choices, () => analyse(graph, intent).matrix);
  if (leaves === undefined) return withoutCells('more combinations of conditions than are tried');
  if (leaves.length === 1) return leaves[0]!.result;
  const cases = leaves.map(({ result, conditions }) => ({
    matrix: result,
    when: conditions.map(([name, holds]) => (holds ? name : `not ${name}`)).join(' and '),
  }));
  const limit = cases.map(({ matrix }) => matrix.limit).find((one) => one !== undefined);
  return limit === undefined ? merge(cases) : withoutCells(limit);
}

interface Case {
  readonly matrix: ReachabilityMatrix;
  readonly when: string;
}

function merge(cases: readonly Case[]): ReachabilityMatrix {
  const zones = new Map<string, ReachabilityZone>();
  const destinations = new Map<string, ReachabilityDestination>();
  const cells = new Map<string, { cell: ReachabilityCell; when: string }[]>();
  for (const { matrix, when } of cases) {
    for (const zone of matrix.zones) zones.set(zone.id, zones.get(zone.id) ?? zone);
    for (const destination of matrix.destinations) destinations.set(destination.id, destination);
    for (const cell of matrix.cells) {
      const key = JSON.stringify([cell.from, cell.to]);
      cells.set(key, [...(cells.get(key) ?? []), { cell, when }]);
    }
  }
  const first = cases[0]!.matrix;
  return {
    zones: [...zones.values()],
    destinations: [...destinations.values()],
    cells: [...zones.keys()].flatMap((from) =>
      [...destinations.keys()].flatMap((to) => {
        const found = cells.get(JSON.stringify([from, to]));
        return found ? [worst(found, cases.length)] : [];
      }),
    ),
    leftOut: first.leftOut,
  };
}

/** The worst of a cell's answers, with the condition where there are others. */
function worst(found: readonly { cell: ReachabilityCell; when: string }[], all: number): ReachabilityCell {
  const rank = ({ cell }: { cell: ReachabilityCell }) =>
    STANDING.indexOf(cell.standing) * REACHED.length + REACHED.indexOf(cell.reached);
  const sorted = [...found].sort((a, b) => rank(a) - rank(b));
  const { cell, when } = sorted[0]!;
  const same = found.every((one) => rank(one) === rank(sorted[0]!)) && found.length === all;
  return same || when === '' ? cell : { ...cell, when };
}
