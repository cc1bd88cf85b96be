import type { ReachabilityCell } from '../../policies/reachability';
import { count, number } from '../report/words';
import { matrixMarkdown } from './markdown';
import { NOT_DECIDED } from './not-covered';
import { type Proof, seesNetwork, standsOut, summarise, summaryLines } from './proof';

/** Sizes up to which a report that is meant to be short shows a matrix. */
const MAX_ZONES = 12;
const MAX_DESTINATIONS = 60;
const MAX_REMARKS = 20;

/** What a report says where there is no matrix. */
export const NO_NETWORK =
  'No network is seen in these templates: no VPC, no subnet and no security group, so there is no matrix.';

/** What the section is to the rest of the report. */
export const NO_COVERAGE =
  'It changes no control’s coverage: the verdicts of the rule Ec2VpcReachabilityAsDeclared, which compares the same cells, do.';

/** The section of a Markdown report: the figures, small matrices, and the cells that somebody has to look at. */
export function* reachabilitySection(proofs: readonly Proof[]): Generator<string> {
  yield '\n## Reachability\n\n';
  const seen = proofs.filter(seesNetwork);
  if (seen.length === 0) {
    yield `${NO_NETWORK}\n`;
    return;
  }
  yield `${summaryLines(summarise(proofs)).join('\n')}\n${NO_COVERAGE}\n${NOT_DECIDED}\n`;
  if (seen.length < proofs.length)
    yield `${number(proofs.length - seen.length)} of ${count(proofs.length, 'input')} hold no network.\n`;
  for (const proof of seen) {
    const { zones, destinations, cells } = proof.matrix;
    const isSmall = zones.length <= MAX_ZONES && destinations.length <= MAX_DESTINATIONS;
    yield* matrixMarkdown(proof, { level: 3, table: isSmall, paths: false, remarks: MAX_REMARKS });
    if (!isSmall)
      yield `\nThe table of ${count(zones.length, 'zone')} and ${count(destinations.length, 'destination')} is in coverage.html.\n`;
    const more = cells.filter(standsOut).length - MAX_REMARKS;
    if (more > 0) yield `\n${number(more)} more cells that are not as declared or unknown are in coverage.html.\n`;
  }
}

/** The matrix in a line of the terminal; nothing where no network is seen. */
export function reachabilityLine(proofs: readonly Proof[] | undefined): string[] {
  const seen = (proofs ?? []).filter(seesNetwork);
  if (seen.length === 0) return [];
  const cells = seen.flatMap(({ matrix }) => matrix.cells);
  const limited = seen.filter(({ matrix }) => matrix.limit !== undefined).length;
  const part = (is: (cell: ReachabilityCell) => boolean) => number(cells.filter(is).length);
  const isWrong = ({ standing }: ReachabilityCell) =>
    standing === 'reached but not declared' || standing === 'declared but not reached';
  const isOpen = (cell: ReachabilityCell) =>
    !isWrong(cell) && (cell.standing === 'unknown' || cell.reached === 'unknown');
  const isFree = (cell: ReachabilityCell) => !isOpen(cell) && cell.standing === 'nothing declared';
  const parts = [
    `${part((cell) => !isOpen(cell) && cell.standing === 'as declared')} as declared`,
    `${part(isWrong)} not as declared`,
    `${part(isOpen)} unknown`,
    ...(cells.some(isFree) ? [`${part(isFree)} of which nothing is declared`] : []),
    ...(limited > 0 ? [`${count(limited, 'network')} not worked out`] : []),
  ];
  return [`network    ${count(cells.length, 'cell')} (zone x destination): ${parts.join(', ')}`];
}
