import { control as catalogued, type Group, type Standard } from '../../../policies/controls';
import type { ControlCoverage, HeadlineState, StandardCoverage } from '../../coverage';
import { count, number, STATE_MEANING, STATE_WORDS, STATES } from '../words';
import { html, type Markup } from './markup';
import { lookOf, stateBadge, symbol } from './symbols';
import type { View } from './view';

/** Every control of every standard as one cell, under the headings of its annex. */
export function heatMap({ report }: View): Markup {
  const occurring = new Set(report.controls.map((control) => control.headline.state));
  return html`<section id="map" aria-labelledby="map-title">
<h2 id="map-title">Map of controls</h2>
<p>One cell for each control; it leads to the control. The state names what stands most in the way.</p>
<dl class="legend">${STATES.map(
    (state) =>
      html`<div${occurring.has(state) ? '' : html` class="absent"`}><dt>${stateBadge(state)}</dt><dd>${STATE_MEANING[state]}</dd></div>`,
  )}</dl>
${report.standards.map((standard) => standardMap(standard, report.controls))}
</section>`;
}

function standardMap(standard: StandardCoverage, all: readonly ControlCoverage[]): Markup {
  const controls = all.filter((control) => control.standard === standard.standard);
  return html`<h3>${standard.title}${standard.derivedFrom ? html` <span class="tag">derived</span>` : ''}</h3>
${standard.derivedFrom ? html`<p class="note">${standard.withdrawn ?? ''}. Each control takes the worst value of the 2022 controls that took it over.</p>` : ''}
${bar(controls, standard)}
<div class="groups">${groupsOf(controls).map(
    ({ group, members }) => html`<div class="group"><h4><span class="id">${group.id}</span> ${group.name}</h4>
<ul class="cells">${members.map(cell)}</ul></div>`,
  )}</div>`;
}

function cell(control: ControlCoverage): Markup {
  const { number: annexNumber } = catalogued(control.id);
  const { state } = control.headline;
  return html`<li><a class="cell ${lookOf(state)}" href="#${control.id}" title="${control.name}">${symbol(state)}<span class="id">${annexNumber}</span><span class="hidden"> ${control.name}: </span><span class="word">${STATE_WORDS[state]}</span></a></li>`;
}

/** All controls of a standard by their state, in one line. */
function bar(controls: readonly ControlCoverage[], { title, all }: StandardCoverage): Markup {
  const byState = STATES.map((state) => ({
    state,
    controls: controls.filter((control) => control.headline.state === state).length,
  })).filter((entry) => entry.controls > 0);
  let x = 0;
  const parts = byState.map(({ state, controls: width }) => {
    const part = html`<rect class="${lookOf(state)}" x="${x}" y="0" width="${width}" height="10"/>`;
    x += width;
    return part;
  });
  const text = byState.map(({ state, controls: share }) => `${number(share)} ${STATE_WORDS[state]}`).join(', ');
  return html`<svg class="bar" viewBox="0 0 ${all} 10" preserveAspectRatio="none" role="img" aria-label="${title}, ${count(all, 'control')}: ${text}">${parts}</svg>
<p class="bar-text">${byState.map(
    ({ state, controls: share }) =>
      html`<span class="${lookOf(state)}">${symbol(state)} ${number(share)} <span class="muted">of ${number(all)}</span> ${STATE_WORDS[state]}</span>`,
  )}</p>`;
}

/** Controls under their headings: the objectives of the lowest level, the themes where there is one level. */
export function groupsOf(
  controls: readonly ControlCoverage[],
): readonly { readonly group: Group; readonly members: readonly ControlCoverage[] }[] {
  const groups: { group: Group; members: ControlCoverage[] }[] = [];
  for (const control of controls) {
    const { group, subgroup } = catalogued(control.id);
    const heading = isFine(control.standard) ? group : (subgroup ?? group);
    const last = groups[groups.length - 1];
    if (last?.group === heading) last.members.push(control);
    else groups.push({ group: heading, members: [control] });
  }
  return groups;
}

/** The 2013 edition has 35 objectives for 114 controls: its 14 domains make the better headings. */
function isFine(standard: Standard): boolean {
  return standard === 'iso27001-2013';
}

/** For filters: the states that occur. */
export function statesOf(controls: readonly ControlCoverage[]): readonly HeadlineState[] {
  return STATES.filter((state) => controls.some((control) => control.headline.state === state));
}
