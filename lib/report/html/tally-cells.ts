import type { Tally } from '../../coverage';
import { number } from '../words';
import { html, type Markup } from './markup';

/** Three cells of a table: what passed, what failed, and the rest by name. Nothing that is zero is left to guess. */
export function tallyCells({ passed, failed, accepted, undecided, broken, notApplicable }: Tally): Markup {
  const rest: readonly (readonly [number, string])[] = [
    [accepted, 'accepted'],
    [undecided, 'undecided'],
    [broken, 'broke'],
    [notApplicable, 'not applicable'],
  ];
  return html`${[passed, failed].map((value) => html`<td class="n${value === 0 ? ' zero' : ''}">${number(value)}</td>`)}<td class="n">${rest.map(
    ([value, word]) => value > 0 && html`<div>${number(value)} ${word}</div>`,
  )}</td>`;
}
