import type {
  DestinationKind,
  ReachabilityCell,
  ReachabilityDestination,
  ReachabilityMatrix,
  ReachabilityZone,
} from '../../../policies/reachability';
import { trafficText } from '../../reachability/proof';
import { count } from '../words';
import { breakable, html, type Markup } from './markup';
import { type Sign, signLook, signOf, signSymbol, WAY_SHAPE } from './reachability-signs';

const KIND_WORDS: Readonly<Record<DestinationKind, string>> = {
  internet: 'Internet',
  zone: 'Zones',
  gateway: 'Services behind gateway endpoints',
  service: 'Services behind interface endpoints',
  network: 'Networks outside',
  'service-network': 'Service networks of VPC Lattice',
  resource: 'Resources behind VPC Lattice endpoints',
};

/** Signs that say their name in the cell: it is what somebody has to see. */
const LOUD: Readonly<Partial<Record<Sign, string>>> = {
  'reached but not declared': 'not declared',
  'declared but not reached': 'not reached',
  unknown: 'unknown',
};

/**
 * The matrix as a table: destinations below each other, zones beside each other.
 *
 * @param ids where the path of a cell is written out
 */
export function matrixTable(
  { destinations, cells, zones: all }: ReachabilityMatrix,
  zones: readonly ReachabilityZone[],
  ids: ReadonlyMap<ReachabilityCell, string>,
): Markup {
  const found = new Map(cells.map((cell) => [JSON.stringify([cell.from, cell.to]), cell]));
  const kinds = [...new Set(destinations.map(({ kind }) => kind))];
  const row = (destination: ReachabilityDestination) =>
    html`<tr><th scope="row" dir="auto">${destination.kind === 'internet' ? 'every public address' : breakable(destination.name)}</th>${zones.map(
      (zone) => td(found.get(JSON.stringify([zone.id, destination.id])), ids),
    )}</tr>`;
  return html`${WAY_SHAPE}<div class="matrix-place"><table class="matrix"><caption>${count(destinations.length, 'destination')} × ${count(all.length, 'zone')}</caption>
<thead><tr><th scope="col">To</th>${zones.map(head)}</tr></thead>
${kinds.map(
  (
    kind,
  ) => html`<tbody><tr><th scope="rowgroup" colspan="${zones.length + 1}"><span>${KIND_WORDS[kind]}</span></th></tr>
${destinations.filter((one) => one.kind === kind).map(row)}</tbody>`,
)}</table></div>`;
}

function head({ id, vpc, subnets, declared }: ReachabilityZone): Markup {
  return html`<th scope="col"><span class="hidden">from </span><span dir="auto">${breakable(id)}</span><span class="sub" dir="auto">${vpc === id ? '' : html`${breakable(vpc)}, `}${count(subnets.length, 'subnet')}${declared ? '' : ', declares nothing'}</span></th>`;
}

function td(cell: ReachabilityCell | undefined, ids: ReadonlyMap<ReachabilityCell, string>): Markup {
  if (!cell) return html`<td></td>`;
  const sign = signOf(cell);
  const id = ids.get(cell);
  const content = html`${signSymbol(sign)}<span class="hidden">${sign}${sign === 'not reachable' ? '' : ': '}</span>${words(cell, sign)}`;
  const title = `${cell.from} to ${cell.to}: ${sign}`;
  return id === undefined
    ? html`<td><span class="passage ${signLook(sign)}" title="${title}">${content}</span></td>`
    : html`<td><a class="passage ${signLook(sign)}" href="#${id}" title="${title}">${content}</a></td>`;
}

function words(cell: ReachabilityCell, sign: Sign): Markup {
  const lacking = cell.differences.find(({ standing }) => standing === 'declared but not reached');
  const small = [
    sign === 'declared but not reached' && lacking ? `${LOUD[sign]}: ${lacking.what.join(', ')}` : LOUD[sign],
    cell.resolves === false ? 'no name' : undefined,
    cell.when === undefined ? undefined : 'at times',
  ].filter((word) => word !== undefined);
  const traffic = trafficText(cell);
  return html`${traffic === '' ? '' : html`<span class="traffic">${traffic}</span>`}${small.length === 0 ? '' : html`<span class="word">${small.join(', ')}</span>`}`;
}
