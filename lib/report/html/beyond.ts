import type { StandardCoverage } from '../../coverage';
import { CLASS_MEANING, number } from '../words';
import { sentence } from './findings';
import { html, type Markup } from './markup';
import type { View } from './view';

const CLASSES = ['supporting', 'inherited', 'none'] as const;

/** What no template and no account can show: the controls that only a record can evidence. */
export function beyond(view: View): Markup {
  return html`<section id="beyond" aria-labelledby="beyond-title">
<h2 id="beyond-title">What infrastructure cannot evidence</h2>
<p>These controls are in every denominator of “applicable” and in none of “infrastructure can evidence”. Only a record can show them.</p>
${view.report.standards.map((standard) => ofStandard(view, standard))}
</section>`;
}

function ofStandard(view: View, { title, beyondInfrastructure, recordOnly, derivedFrom }: StandardCoverage): Markup {
  return html`<h3>${title} <span class="figure">${number(recordOnly.count)} of ${number(recordOnly.of)} applicable</span>${derivedFrom ? html` <span class="tag">derived</span>` : ''}</h3>
<dl class="classes">${CLASSES.map((name) => {
    const ids = beyondInfrastructure[name];
    return html`<div><dt>${name} <span class="figure">${number(ids.length)}</span></dt><dd>${sentence(CLASS_MEANING[name])}<br>${ids.length > 0 ? view.controls(ids) : html`<span class="muted">none</span>`}</dd></div>`;
  })}</dl>`;
}
