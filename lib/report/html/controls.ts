import { control as catalogued } from '../../../policies/controls';
import {
  ACCOUNT_WORDS,
  type ControlCoverage,
  DESIGN_WORDS,
  PEOPLE_WORDS,
  type ServingRule,
  type StandardCoverage,
} from '../../coverage';
import type { Effect } from '../../coverage/tally';
import { judged } from '../../coverage/tally';
import { BEYOND_ANY_REPORT, stillMissing } from '../still-missing';
import { CLASS_MEANING, count, number } from '../words';
import { sentence } from './findings';
import { groupsOf } from './heat-map';
import { html, type Markup } from './markup';
import { effectBadge, lookOf, stateBadge } from './symbols';
import { tallyCells } from './tally-cells';
import type { View } from './view';

/** Resources that a control names under one effect; the rest stands in the verdict table. */
const MAX_NAMED = 60;

/** Every control of every standard: what it needs, what was shown, by what, and what is missing. */
export function controls(view: View): Markup {
  return html`<section id="controls" aria-labelledby="controls-title">
<h2 id="controls-title">Controls</h2>
<p>Names are those of the standards; everything else is in our words and replaces no standard.</p>
<div class="tools needs-script" role="search" aria-label="Find a control">
<label>Find a control <input type="search" id="control-search" autocomplete="off" spellcheck="false" placeholder="number, name or state"></label>
<button type="button" id="open-controls">Open all</button> <button type="button" id="close-controls">Close all</button>
<span role="status" id="control-count"></span></div>
${view.report.standards.map((standard) => standardControls(view, standard))}
<p class="note">${BEYOND_ANY_REPORT}</p>
</section>`;
}

function standardControls(view: View, standard: StandardCoverage): Markup {
  const all = view.report.controls.filter((control) => control.standard === standard.standard);
  return html`<h3 id="controls-${standard.standard}">${standard.title} <span class="figure">${count(standard.all, 'control')}</span>${standard.derivedFrom ? html` <span class="tag">derived</span>` : ''}</h3>
${groupsOf(all).map(
  ({ group, members }) => html`<div class="control-group"><h4><span class="id">${group.id}</span> ${group.name}</h4>
${group.purpose ? html`<p class="note">${group.purpose}</p>` : ''}
${members.map((control) => controlCard(view, control))}</div>`,
)}`;
}

function controlCard(view: View, control: ControlCoverage): Markup {
  const entry = catalogued(control.id);
  const missing = stillMissing(control);
  const { note, justification, approvedBy, record } = control.applicability;
  return html`<details class="control ${lookOf(control.headline.state)}" id="${control.id}">
<summary><span class="id">${entry.number}</span> <span class="name">${control.name}</span> ${stateBadge(control.headline.state)}<span class="headline">${control.headline.sentence} <span class="class">class ${control.evidenceClass}</span></span></summary>
<div class="body">
<p>${entry.summary}</p>
<p><b>Evidence class</b> (our judgement)<b>: ${control.evidenceClass}.</b> ${sentence(CLASS_MEANING[control.evidenceClass])} ${entry.evidenceClassReason ?? ''}</p>
${entry.infrastructureEvidence ? html`<p><b>What infrastructure can show.</b> ${entry.infrastructureEvidence}</p>` : ''}
${control.derivedFrom ? html`<p><b>Derived</b> from ${view.controls(control.derivedFrom)}: on each axis the worst value among them.</p>` : ''}
${
  record
    ? html`<p><b>Applicability.</b> ${control.applicability.applicable ? 'Applicable' : 'Not applicable'} by record ${record}${justification ? html`: <span dir="auto">${justification}</span>` : ''}${approvedBy ? html` (approved by <span dir="auto">${approvedBy}</span>)` : ''}.</p>`
    : ''
}${note ? html`<p><b>Note.</b> ${sentence(note)}</p>` : ''}
${axes(view, control)}
${control.rules.length > 0 ? rules(view, control) : ''}
${resources(view, control)}
${records(control)}
${
  missing.length > 0
    ? html`<h5>Still missing</h5><ul class="missing">${missing.map((line) => html`<li>${line}</li>`)}</ul>`
    : control.applicability.applicable
      ? html`<h5>Still missing</h5><p>Nothing of what this report can hold.</p>`
      : ''
}
</div></details>`;
}

/** The three answers, one by one. What a control does not need is said, not left out. */
function axes(view: View, control: ControlCoverage): Markup {
  const { axes: values, needs } = control;
  const answers: readonly (readonly [string, boolean, string, string])[] = [
    ['Design', needs.design, DESIGN_WORDS[values.design], designRestsOn(control)],
    ['Account', needs.account, ACCOUNT_WORDS[values.account], accountRestsOn(view, control)],
    ['People', needs.people, PEOPLE_WORDS[values.people], count(control.records.length, 'record')],
  ];
  if (control.derivedFrom || !needs.design)
    return html`<p class="answers">${answers.map(
      ([name, needed, value]) =>
        html`<span>${name}: ${needed ? html`<b>${value}</b>` : html`<span class="muted">not needed</span>`}</span>`,
    )}</p>`;
  return html`<table class="axes"><thead><tr><th scope="col">Question</th><th scope="col">Answer</th><th scope="col">It rests on</th></tr></thead><tbody>${answers.map(
    ([name, needed, value, restsOn]) =>
      needed
        ? html`<tr><th scope="row">${name}</th><td><b>${value}</b></td><td>${restsOn}</td></tr>`
        : html`<tr><th scope="row">${name}</th><td class="muted">not needed</td><td class="muted">nothing: a control of this class needs none</td></tr>`,
  )}</tbody></table>`;
}

function designRestsOn({ tally, population }: ControlCoverage): string {
  if (population.rules === 0) return 'nothing: no rule of this run counts for it';
  return `${count(judged(tally), 'verdict')} on ${count(population.resources, 'resource')}, by ${number(population.rulesThatJudged)} of ${count(population.rules, 'rule')}`;
}

function accountRestsOn({ report }: View, { accountTally }: ControlCoverage): string {
  const pairs = Object.values(accountTally).reduce((total, part) => total + part, 0);
  if (pairs === 0) return 'nothing: there is no pair of rule and resource to ask about';
  const asked = `${count(pairs, 'pair')} of rule and resource`;
  if (!report.liveEvidence)
    return `nobody asked; of ${asked}, AWS Config has a rule for ${number(pairs - accountTally['no live check'])} and none for ${number(accountTally['no live check'])}`;
  return `${asked}: ${number(accountTally.confirmed)} confirmed, ${number(accountTally.contradicted)} contradicted, ${number(accountTally.stale)} stale, ${number(accountTally['no data'])} without data, ${number(accountTally['no live check'])} without a live check`;
}

function rules(view: View, { rules: list }: ControlCoverage): Markup {
  const counting = list.filter((rule) => rule.moves);
  const spoke = counting.filter((rule) => judged(rule.tally) > 0);
  const silent = counting.filter((rule) => judged(rule.tally) === 0);
  const context = list.filter((rule) => !rule.moves);
  const because = [...new Set(context.map((rule) => rule.contextBecause))].join('; ');
  return html`<h5>Rules that count for it <span class="figure">${number(counting.length)}</span></h5>
${spoke.length > 0 ? ruleTable(view, spoke) : html`<p>${counting.length > 0 ? 'None of them found anything to judge.' : 'None.'}</p>`}
${silent.length > 0 ? html`<p class="note">${spoke.length > 0 ? `${number(silent.length)} of ${number(counting.length)} found nothing to judge: ` : ''}${names(view, silent)}</p>` : ''}
${
  context.length > 0
    ? html`<h5>Context <span class="figure">${number(context.length)}</span></h5>
<p class="note">Counts for nothing: ${because}. ${names(view, context)}</p>`
    : ''
}`;
}

function names(view: View, list: readonly ServingRule[]): Markup {
  return html`${list.map(({ rule }, index) => html`${index > 0 ? ', ' : ''}${view.rule(rule)}`)}`;
}

function ruleTable(view: View, list: readonly ServingRule[]): Markup {
  return html`<div class="wide"><table class="rows serving"><thead><tr><th scope="col">Rule</th><th scope="col">Why it counts</th><th scope="col">As</th><th scope="col" class="n">Passed</th><th scope="col" class="n">Failed</th><th scope="col" class="n">Other</th></tr></thead>
<tbody>${list.map(
    ({ rule, why, as, tally, severity }) =>
      html`<tr><th scope="row">${view.rule(rule)}<span class="sub">${severity}</span></th><td>${why}</td><td>${as}</td>${tallyCells(tally)}</tr>`,
  )}</tbody></table></div>`;
}

const LISTS: readonly (readonly [keyof ControlCoverage['resources'], Effect])[] = [
  ['violated', 'failed'],
  ['broken', 'broken'],
  ['undecided', 'undecided'],
  ['accepted', 'accepted'],
  ['passed', 'passed'],
];

function resources(view: View, { id, resources: lists, population, derivedFrom }: ControlCoverage): Markup {
  // A derived control was judged through others, which name the resources.
  if (derivedFrom || population.resources === 0) return html``;
  return html`<h5>Resources that were judged for it <span class="figure">${number(population.resources)}</span></h5>
<dl class="concerned">${LISTS.map(([key, effect]) => {
    const list = lists[key];
    if (list.length === 0) return '';
    const named = list.slice(0, MAX_NAMED);
    return html`<dt>${effectBadge(effect)} <span class="muted">${number(list.length)} of ${number(population.resources)}</span></dt><dd><ul class="inline">${named.map(
      (position) => html`<li>${view.resource(position)}</li>`,
    )}</ul>${list.length > named.length ? html`<span class="note">and ${number(list.length - named.length)} more, in the verdict table</span>` : ''}</dd>`;
  })}</dl>
<p class="needs-script"><a href="#verdicts" data-control="${id}">Its verdicts, one by one</a></p>`;
}

function records({ records: list }: ControlCoverage): Markup {
  if (list.length === 0) return html``;
  return html`<h5>Records</h5><ul>${list.map(
    ({ id, kind, title, owner, reference, validUntil, overdue }) =>
      html`<li><span dir="auto">${title}</span> <span class="muted">(${id}, ${kind}${owner ? html`, owner <span dir="auto">${owner}</span>` : ''}${validUntil ? `, good until ${validUntil}` : ''})</span>${overdue ? html` <strong class="lack">overdue</strong>` : ''}${reference ? html`<span class="sub" dir="auto">${reference}</span>` : ''}</li>`,
  )}</ul>`;
}
