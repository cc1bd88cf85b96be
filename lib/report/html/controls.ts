import { control as catalogued } from '../../../policies/controls';
import {
  ACCOUNT_MEANING,
  ACCOUNT_WORDS,
  type ControlCoverage,
  DESIGN_MEANING,
  DESIGN_WORDS,
  PEOPLE_MEANING,
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
<summary><span class="id">${entry.number}</span> <span class="name">${control.name}</span> ${stateBadge(control.headline.state)}<span class="headline">${control.headline.sentence}</span></summary>
<div class="body">
<p>${entry.summary}</p>
<p><b>Evidence class: ${control.evidenceClass}.</b> ${sentence(CLASS_MEANING[control.evidenceClass])} ${entry.evidenceClassReason ?? ''} <span class="muted">(our judgement)</span></p>
${entry.infrastructureEvidence ? html`<p><b>What infrastructure can show.</b> ${entry.infrastructureEvidence}</p>` : ''}
${control.derivedFrom ? html`<p><b>Derived</b> from ${view.controls(control.derivedFrom)}: on each axis the worst value among them.</p>` : ''}
${
  record
    ? html`<p><b>Applicability.</b> ${control.applicability.applicable ? 'Applicable' : 'Not applicable'} by record ${record}${justification ? html`: <span dir="auto">${justification}</span>` : ''}${approvedBy ? html` (approved by <span dir="auto">${approvedBy}</span>)` : ''}.</p>`
    : ''
}${note ? html`<p><b>Note.</b> ${sentence(note)}</p>` : ''}
${axes(control)}
${control.rules.length > 0 ? rules(control) : ''}
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

function axes({ axes: values, needs, tally, accountTally, population, records: list }: ControlCoverage): Markup {
  const saying = judged(tally);
  const pairs = Object.values(accountTally).reduce((total, part) => total + part, 0);
  const line = (
    name: string,
    asked: string,
    needed: boolean,
    value: string,
    meaning: string,
    rests: Markup | string,
  ) =>
    needed
      ? html`<tr><th scope="row">${name}<span class="sub">${asked}</span></th><td><b>${value}</b></td><td>${meaning}<span class="sub">${rests}</span></td></tr>`
      : html`<tr class="unneeded"><th scope="row">${name}<span class="sub">${asked}</span></th><td class="muted">not needed</td><td class="muted">a control of this class does not rest on it</td></tr>`;
  return html`<table class="axes"><thead><tr><th scope="col">Question</th><th scope="col">Answer</th><th scope="col">It means</th></tr></thead><tbody>
${line(
  'Design',
  'the templates',
  needs.design,
  DESIGN_WORDS[values.design],
  DESIGN_MEANING[values.design],
  `${count(saying, 'verdict')} on ${count(population.resources, 'resource')} by ${number(population.rulesThatJudged)} of ${count(population.rules, 'rule')}`,
)}
${line(
  'Account',
  'AWS Config',
  needs.account,
  ACCOUNT_WORDS[values.account],
  ACCOUNT_MEANING[values.account],
  pairs === 0
    ? 'no pair of rule and resource to ask about'
    : `of ${count(pairs, 'pair')} of rule and resource: ${number(accountTally.confirmed)} confirmed, ${number(accountTally.contradicted)} contradicted, ${number(accountTally.stale)} stale, ${number(accountTally['no data'])} without data, ${number(accountTally['no live check'])} without a live check`,
)}
${line('People', 'records', needs.people, PEOPLE_WORDS[values.people], PEOPLE_MEANING[values.people], count(list.length, 'record'))}
</tbody></table>`;
}

function rules({ rules: list }: ControlCoverage): Markup {
  const counting = list.filter((rule) => rule.moves);
  const context = list.filter((rule) => !rule.moves);
  return html`<h5>Rules that serve it</h5>
${counting.length > 0 ? ruleTable(counting) : html`<p>No rule counts for it.</p>`}
${
  context.length > 0
    ? html`<p class="note">Context only, counts for nothing: ${[...new Set(context.map((rule) => rule.contextBecause))].join('; ')}.</p>${ruleTable(context)}`
    : ''
}`;
}

function ruleTable(list: readonly ServingRule[]): Markup {
  return html`<div class="wide"><table class="rows"><thead><tr><th scope="col">Rule</th><th scope="col">Why it counts</th><th scope="col">As</th><th scope="col" class="n">Passed</th><th scope="col" class="n">Failed</th><th scope="col" class="n">Accepted</th><th scope="col" class="n">Undecided</th><th scope="col" class="n">Broke</th></tr></thead>
<tbody>${list.map(
    ({ rule, why, as, tally, severity }) =>
      html`<tr><th scope="row"><a href="#rule-${rule}"><code>${rule}</code></a><span class="sub">${severity}</span></th><td>${why}</td><td>${as}</td>${[
        tally.passed,
        tally.failed,
        tally.accepted,
        tally.undecided,
        tally.broken,
      ].map((value) => html`<td class="n${value === 0 ? ' zero' : ''}">${number(value)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

const LISTS: readonly (readonly [keyof ControlCoverage['resources'], Effect])[] = [
  ['violated', 'failed'],
  ['broken', 'broken'],
  ['undecided', 'undecided'],
  ['accepted', 'accepted'],
  ['passed', 'passed'],
];

function resources(view: View, { id, resources: lists, population, derivedFrom, needs }: ControlCoverage): Markup {
  if (!needs.design || population.resources === 0) return html``;
  // A derived control counts a resource once for each control that it derives from; its lists hold each once.
  const all = Object.values(lists).reduce((total, list) => total + list.length, 0);
  return html`<h5>Resources that were judged for it <span class="figure">${number(derivedFrom ? all : population.resources)}</span></h5>
<dl class="concerned">${LISTS.map(([key, effect]) => {
    const list = lists[key];
    if (list.length === 0) return '';
    const named = list.slice(0, MAX_NAMED);
    return html`<dt>${effectBadge(effect)} <span class="muted">${number(list.length)} of ${number(all)}</span></dt><dd><ul class="inline">${named.map(
      (position) => html`<li>${view.resource(position)}</li>`,
    )}</ul>${list.length > named.length ? html`<span class="note">and ${number(list.length - named.length)} more, in the verdict table</span>` : ''}</dd>`;
  })}</dl>
${derivedFrom ? '' : html`<p class="needs-script"><a href="#verdicts" data-control="${id}">Its verdicts, one by one</a></p>`}`;
}

function records({ records: list }: ControlCoverage): Markup {
  if (list.length === 0) return html``;
  return html`<h5>Records</h5><ul>${list.map(
    ({ id, kind, title, owner, reference, validUntil, overdue }) =>
      html`<li><span dir="auto">${title}</span> <span class="muted">(${id}, ${kind}${owner ? html`, owner <span dir="auto">${owner}</span>` : ''}${validUntil ? `, good until ${validUntil}` : ''})</span>${overdue ? html` <strong class="lack">overdue</strong>` : ''}${reference ? html`<span class="sub" dir="auto">${reference}</span>` : ''}</li>`,
  )}</ul>`;
}
