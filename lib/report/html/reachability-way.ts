import type { PathStep, ReachabilityCell } from '../../../policies/reachability';
import { breakable, html, type Markup, nameCode } from './markup';
import { signBadge, signOf } from './reachability-signs';

/** One cell in words: what differs, what it depends on, the path that allows it or what is missing. */
export function wayOf(cell: ReachabilityCell, id: string, isOpen: boolean): Markup {
  const { from, to, path, missing, dependsOn, notes, differences, traffic, possibly, hosts, when } = cell;
  return html`<details class="way" id="${id}"${isOpen ? html` open` : ''}><summary><span class="ends"><span dir="auto">${breakable(from)}</span> → <span dir="auto">${breakable(to)}</span></span> ${signBadge(signOf(cell))}</summary>
<div class="body"><dl class="facts">
${line('Passes', traffic.length > 0 ? traffic.join(', ') : possibly.length > 0 ? 'nothing for sure' : 'nothing')}${possibly.length > 0 ? line('May pass', possibly.join(', ')) : ''}${hosts === undefined ? '' : line('To hosts', hosts.join(', ') || 'none')}${when === undefined ? '' : line('When', when)}${differences.map(
  ({ standing, what }) => line(standing === 'unknown' ? 'Not comparable' : sentence(standing), what.join(', ')),
)}${dependsOn.map((doubt) => line('Depends on', doubt))}${missing.map((piece) => line('Missing', piece))}${notes.map((note) => line('Note', note))}
</dl>${path.length === 0 ? '' : html`<ol class="path">${path.map(step)}</ol>`}</div></details>`;
}

function line(term: string, text: string): Markup {
  return html`<div><dt>${term}</dt><dd dir="auto">${text}</dd></div>`;
}

function step({ text, logicalId, type, template, constructPath }: PathStep): Markup {
  const name = constructPath ?? logicalId;
  return html`<li><span dir="auto">${breakable(text)}</span>${name === undefined ? '' : html`<span class="sub">${nameCode(name)}${type === undefined ? '' : ` ${type}`}${template === undefined ? '' : ` in ${template}`}</span>`}</li>`;
}

function sentence(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase());
}
