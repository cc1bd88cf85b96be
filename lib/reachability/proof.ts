import {
  type Intent,
  proveReachability,
  type ReachabilityCell,
  type ReachabilityMatrix,
  type Standing,
} from '../../policies/reachability';
import type { ResourceGraph } from '../../policies/template/graph';

/** The matrix of one cloud assembly, template or folder. */
export interface Proof {
  /** Where it comes from, as the user named it. */
  readonly source: string;
  readonly matrix: ReachabilityMatrix;
}

/** Figures of proofs; every one is a number of cells. */
export interface ProofSummary {
  readonly zones: number;
  /** Cells looked at: zones times destinations. */
  readonly cells: number;
  readonly reachable: number;
  readonly notReachable: number;
  readonly unknown: number;
  /** Cells of zones whose destinations somebody declared. */
  readonly compared: number;
  readonly asDeclared: number;
  readonly reachedButNotDeclared: number;
  readonly declaredButNotReached: number;
  /** Cells that the templates do not let compare. */
  readonly undecided: number;
  /** Assemblies too large, or with too many conditions, to be worked out. */
  readonly leftOut: number;
}

/** How a proof is printed. */
export interface ProofOptions {
  /** Whether the terminal shows colour. */
  readonly colour: boolean;
  /** Whether the path of each cell is printed, and what is missing where there is none. */
  readonly paths: boolean;
}

/** Turns proofs into text, piece by piece. */
export type ProofFormat = (proofs: readonly Proof[], options: ProofOptions) => Iterable<string>;

/** Works out the matrix of an assembly; what a rule has worked out of the same graph is not worked out again. */
export function proofOf(graph: ResourceGraph, intent?: Intent): Proof {
  return { source: graph.assembly.source, matrix: proveReachability(graph, intent) };
}

/** Whether there is anything to show of it: a network, or one that is too large. */
export function seesNetwork({ matrix }: Proof): boolean {
  return matrix.limit !== undefined || matrix.zones.length > 0;
}

/** Whether a person has to look at a cell: it is not as declared, or not known. */
export function standsOut(cell: ReachabilityCell): boolean {
  return cell.differences.length > 0 || cell.reached === 'unknown';
}

/** How cells stand to what is declared, the worst first. */
export const STANDINGS: readonly Standing[] = [
  'reached but not declared',
  'declared but not reached',
  'unknown',
  'nothing declared',
  'as declared',
];

/** Adds the figures up. */
export function summarise(proofs: readonly Proof[]): ProofSummary {
  const cells = proofs.flatMap(({ matrix }) => matrix.cells);
  const count = (is: (cell: ReachabilityCell) => boolean) => cells.filter(is).length;
  return {
    zones: proofs.reduce((sum, { matrix }) => sum + matrix.zones.length, 0),
    cells: cells.length,
    reachable: count((cell) => cell.reached === 'reachable'),
    notReachable: count((cell) => cell.reached === 'not reachable'),
    unknown: count((cell) => cell.reached === 'unknown'),
    compared: count((cell) => cell.standing !== 'nothing declared'),
    asDeclared: count((cell) => cell.standing === 'as declared'),
    reachedButNotDeclared: count((cell) => differs(cell, 'reached but not declared')),
    declaredButNotReached: count((cell) => differs(cell, 'declared but not reached')),
    undecided: count((cell) => cell.standing === 'unknown'),
    leftOut: proofs.filter(({ matrix }) => matrix.limit !== undefined).length,
  };
}

/** Whether a cell differs in this way; it may in two. */
export function differs(cell: ReachabilityCell, standing: string): boolean {
  return cell.differences.some((one) => one.standing === standing);
}

/** The figures in words, one sentence a line. */
export function summaryLines(summary: ProofSummary): string[] {
  const lines = [
    `${summary.cells} cells (zone x destination) of ${summary.zones} zones: ${summary.reachable} reachable, ${summary.notReachable} not reachable, ${summary.unknown} unknown.`,
  ];
  if (summary.compared > 0)
    lines.push(
      `${summary.compared} of ${summary.cells} cells are compared with a declaration: ${summary.asDeclared} as declared, ${summary.reachedButNotDeclared} reached but not declared, ${summary.declaredButNotReached} declared but not reached, ${summary.undecided} unknown.`,
    );
  else
    lines.push(
      'Nothing declares what a zone is meant to reach: nothing is compared. See --intent of aims reachability.',
    );
  if (summary.leftOut > 0) {
    const [subject, has, was] =
      summary.leftOut === 1 ? ['assembly is', 'has', 'was'] : ['assemblies are', 'have', 'were'];
    lines.push(`${summary.leftOut} ${subject} too large or ${has} too many conditions, and ${was} left out.`);
  }
  return lines;
}

/** What a cell says in a table: the traffic that passes, `?` and what may, or `-`. */
export function cellText(cell: ReachabilityCell): string {
  const text =
    cell.reached === 'reachable' ? trafficText(cell) : cell.reached === 'unknown' ? `? ${trafficText(cell)}` : '-';
  const wrong = cell.standing === 'reached but not declared' || cell.standing === 'declared but not reached';
  const unnamed = cell.resolves === false ? ' (no name)' : '';
  return `${wrong ? '! ' : ''}${text}${unnamed}${cell.when === undefined ? '' : ' (at times)'}`;
}

/** What passes, or may pass, in short; nothing where nothing may. */
export function trafficText({ reached, traffic, possibly, hosts }: ReachabilityCell): string {
  if (reached === 'not reachable') return '';
  const to = hosts === undefined ? '' : ` to ${plural(hosts.length, 'host')}`;
  return `${shortened(reached === 'reachable' ? traffic : possibly)}${to}`;
}

function shortened(traffic: readonly string[]): string {
  return traffic.length <= 2 ? traffic.join(', ') : `${traffic.slice(0, 2).join(', ')} +${traffic.length - 2}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
