import type { ReachabilityCell, ReachabilityMatrix, ReachabilityZone } from '../../../policies/reachability';
import { NOT_COVERED, NOT_DECIDED } from '../../reachability/not-covered';
import { type Proof, STANDINGS, seesNetwork, standsOut, summarise } from '../../reachability/proof';
import { NO_NETWORK } from '../../reachability/section';
import type { ReportFacts } from '../report-facts';
import { count, number } from '../words';
import { html, type Markup, nameCode } from './markup';
import { matrixTable } from './reachability-matrix';
import { SIGN_MEANING, SIGNS, signBadge, signLook, signOf, signSymbol } from './reachability-signs';
import { wayOf } from './reachability-way';
import type { View } from './view';

/** Cells that the page shows, and cells whose path it writes out; all are in coverage.json. */
const MAX_CELLS = 6000;
const MAX_WAYS = 800;

/** What room is left for matrices that come later. */
interface Room {
  cells: number;
  ways: number;
}

/** Which zone of a network reaches which destination, by which path, and how that stands to what is declared. */
export function reachability(view: View): Markup {
  const proofs = view.facts.reachability;
  if (!proofs) return html``;
  const seen = proofs.filter(seesNetwork);
  return html`<section id="reachability" aria-labelledby="reachability-title">
<h2 id="reachability-title">Reachability</h2>
${seen.length === 0 ? html`<p>${NO_NETWORK} What runs in no VPC has the internet by nature; other rules find it.</p>` : networks(view, proofs, seen)}
</section>`;
}

/** Its entry in the navigation, with the number of cells. */
export function reachabilityEntry({ reachability: proofs }: ReportFacts): [string, string, number][] {
  return proofs
    ? [['reachability', 'Reachability', proofs.reduce((sum, { matrix }) => sum + matrix.cells.length, 0)]]
    : [];
}

function networks(view: View, proofs: readonly Proof[], seen: readonly Proof[]): Markup {
  const summary = summarise(seen);
  const room: Room = { cells: MAX_CELLS, ways: MAX_WAYS };
  const all = seen.flatMap(({ matrix }) => matrix.cells);
  const occurring = new Set(all.map(signOf));
  return html`<p>Which zone of the network reaches which destination, worked out from the templates alone: routes, security groups, network ACLs, gateways, endpoints and firewalls. It is compared with what the network declares.</p>
<p class="note">It changes no control’s coverage: the verdicts of ${view.rule('Ec2VpcReachabilityAsDeclared')}, which compares the same cells, do. ${NOT_DECIDED}</p>
${bar(all)}
<p>${of(summary.reachable, summary.cells)} cells (zone × destination) reachable, ${of(summary.notReachable, summary.cells)} not reachable, ${of(summary.unknown, summary.cells)} unknown, in ${count(summary.zones, 'zone')}. ${of(summary.compared, summary.cells)} are compared with a declaration: ${summary.compared === 0 ? 'nothing declares what a zone is meant to reach' : `${of(summary.asDeclared, summary.compared)} as declared, ${of(summary.reachedButNotDeclared, summary.compared)} reached but not declared, ${of(summary.declaredButNotReached, summary.compared)} declared but not reached, ${of(summary.undecided, summary.compared)} unknown`}.${summary.leftOut > 0 ? html` <strong class="lack">${of(summary.leftOut, seen.length)} networks were not worked out.</strong>` : ''}${seen.length < proofs.length ? html` ${of(proofs.length - seen.length, proofs.length)} inputs hold no network.` : ''}</p>
<dl class="legend signs">${SIGNS.filter((sign) => occurring.has(sign)).map(
    (sign) => html`<div><dt>${signBadge(sign)}</dt><dd>${SIGN_MEANING[sign]}</dd></div>`,
  )}</dl>
${seen.map((proof, index) => network(proof, index, seen.length > 1, room))}
<h3>What the matrix does not cover</h3>
<ul>${NOT_COVERED.map((line) => html`<li>${line}</li>`)}</ul>
<dialog id="way-dialog" aria-labelledby="way-title"><h3 id="way-title"></h3><div id="way-body"></div><button type="button" id="way-close">Close</button></dialog>`;
}

function of(part: number, whole: number): string {
  return `${number(part)} of ${number(whole)}`;
}

/** All cells by what they say, in one line. */
function bar(cells: readonly ReachabilityCell[]): Markup {
  if (cells.length === 0) return html``;
  const counts = SIGNS.map((sign) => ({ sign, count: cells.filter((cell) => signOf(cell) === sign).length }));
  const parts = counts.filter((part) => part.count > 0);
  let x = 0;
  const rects = parts.map(({ sign, count: width }) => {
    const rect = html`<rect class="${signLook(sign)}" x="${x}" y="0" width="${width}" height="10"/>`;
    x += width;
    return rect;
  });
  const text = parts.map((part) => `${number(part.count)} ${part.sign}`).join(', ');
  return html`<svg class="bar" viewBox="0 0 ${cells.length} 10" preserveAspectRatio="none" role="img" aria-label="${count(cells.length, 'cell')}: ${text}">${rects}</svg>
<p class="bar-text">${parts.map(
    ({ sign, count: share }) =>
      html`<span class="${signLook(sign)}">${signSymbol(sign)} ${number(share)} <span class="muted">of ${number(cells.length)}</span> ${sign}</span>`,
  )}</p>`;
}

function network({ source, matrix }: Proof, index: number, isOneOfSeveral: boolean, room: Room): Markup {
  const heading = isOneOfSeveral ? html`<h3>${nameCode(source)}</h3>` : '';
  if (matrix.limit !== undefined)
    return html`${heading}<p><strong class="lack">Not worked out:</strong> ${matrix.limit}.</p>`;
  const outstanding = ranked(matrix.cells.filter(standsOut));
  const ordered = [...outstanding, ...matrix.cells.filter((cell) => !standsOut(cell))];
  const written = ordered.slice(0, Math.max(0, room.ways));
  room.ways -= written.length;
  const ids = new Map(written.map((cell, position) => [cell, `way-${index}-${position}`]));
  const told = written.slice(0, outstanding.length);
  const others = written.slice(outstanding.length);
  const zones = shownZones(matrix, room);
  return html`${heading}
<h4>What stands out <span class="figure">${of(outstanding.length, matrix.cells.length)} cells</span></h4>
${outstanding.length === 0 ? html`<p class="note">${matrix.zones.some((zone) => zone.declared) ? 'Nothing: no cell is unknown, and none that is compared differs from its declaration.' : 'No cell is unknown.'}</p>` : told.map((cell) => wayOf(cell, ids.get(cell)!, true))}
${outstanding.length > told.length ? html`<p class="note">${number(outstanding.length - told.length)} more are in coverage.json.</p>` : ''}
<h4>Matrix</h4>
<p class="note needs-script">A cell opens its path, or what is missing. Arrow keys move between cells.</p>
${matrixTable(matrix, zones, ids)}
${zones.length < matrix.zones.length ? html`<p class="note">The first ${of(zones.length, matrix.zones.length)} zones, those with cells that stand out before others. All are in coverage.json.</p>` : ''}
${matrix.leftOut.map(({ subnets, why }) => html`<p class="note">In no zone: ${subnets.map((subnet, position) => html`${position > 0 ? ', ' : ''}${nameCode(subnet)}`)} (${why}).</p>`)}
${others.length === 0 ? '' : html`<details class="ways"><summary>Paths of the other ${count(others.length, 'cell')}</summary>${others.map((cell) => wayOf(cell, ids.get(cell)!, false))}</details>`}
${written.length < ordered.length ? html`<p class="note">${of(written.length, ordered.length)} cells are written out with their path. All are in coverage.json.</p>` : ''}`;
}

function ranked(cells: readonly ReachabilityCell[]): readonly ReachabilityCell[] {
  return [...cells].sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
}

/** The zones that there is room for: all of them, or those that somebody has to look at first. */
function shownZones({ zones, destinations, cells }: ReachabilityMatrix, room: Room): readonly ReachabilityZone[] {
  const most = Math.max(1, Math.floor(room.cells / Math.max(1, destinations.length)));
  room.cells -= Math.min(most, zones.length) * destinations.length;
  if (zones.length <= most) return zones;
  const outstanding = new Set(cells.filter(standsOut).map((cell) => cell.from));
  const isOutstanding = (zone: ReachabilityZone) => outstanding.has(zone.id);
  return [...zones.filter(isOutstanding), ...zones.filter((zone) => !isOutstanding(zone))].slice(0, most);
}
