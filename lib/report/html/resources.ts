import { ACCOUNT_WORDS, type ResourceCoverage } from '../../coverage';
import type { Effect, Tally } from '../../coverage/tally';
import { effectOf } from '../../coverage/tally';
import { count, number } from '../words';
import { breakable, html, type Markup, nameCode } from './markup';
import { effectBadge, stateBadge } from './symbols';
import { nameOf, type View } from './view';

/** Every resource with its verdicts and the controls it speaks for; and the types that no rule judges. */
export function resources(view: View): Markup {
  const { report, summary } = view;
  const stacks = new Map<string, ResourceCoverage[]>();
  for (const resource of report.resources) {
    const list = stacks.get(resource.stack);
    if (list) list.push(resource);
    else stacks.set(resource.stack, [resource]);
  }
  return html`<section id="resources" aria-labelledby="resources-title">
<h2 id="resources-title">Resources</h2>
<p>${number(summary.resources.judged)} of ${count(summary.resources.all, 'resource')} were judged. ${
    view.listsEveryone
      ? ''
      : html`This page lists those with something other than passes; all of them are in the <a href="#verdicts">verdict table</a>, in coverage.json and in resources.csv.`
  }</p>
${notCovered(view)}
<h3>By stack</h3>
${[...stacks].map(([stack, list]) => stackResources(view, stack, list))}
</section>`;
}

function notCovered({ report }: View): Markup {
  const open = report.notCovered.filter((type) => type.reason === undefined);
  const exempt = report.notCovered.filter((type) => type.reason !== undefined);
  const total = (list: typeof open) => list.reduce((sum, type) => sum + type.resources.length, 0);
  const all = report.resources.length;
  return html`<h3>Not covered <span class="figure">${count(open.length, 'type')}, ${number(total(open))} of ${count(all, 'resource')}</span></h3>
${
  open.length === 0
    ? html`<p class="note">None: every type in these templates is judged by a rule, or has a written reason why not.</p>`
    : html`<p class="note">No rule of this run judges these types. Whatever they configure is not in any figure of this report.</p>
<ul class="types">${open.map(({ type, resources: list }) => html`<li>${nameCode(type)} <span class="muted">${number(list.length)}</span></li>`)}</ul>`
}
<h3>Nothing to judge <span class="figure">${count(exempt.length, 'type')}, ${number(total(exempt))} of ${count(all, 'resource')}</span></h3>
${
  exempt.length === 0
    ? html`<p class="note">No type with a written reason occurs.</p>`
    : html`<dl class="reasons">${exempt.map(
        ({ type, resources: list, reason }) =>
          html`<div><dt>${nameCode(type)} <span class="muted">${number(list.length)}</span></dt><dd>${reason}</dd></div>`,
      )}</dl>`
}`;
}

function stackResources(view: View, stack: string, list: readonly ResourceCoverage[]): Markup {
  const listed = list.filter((resource) => view.isListed(resource.index));
  const failing = list.filter((resource) => resource.design === 'violated').length;
  return html`<details class="stack"><summary>${nameCode(stack)} <span class="muted">${count(list.length, 'resource')}${failing > 0 ? html`, <b class="lack">${number(failing)} violated</b>` : ''}</span></summary>
${
  listed.length === 0
    ? html`<p class="note">Nothing but passes. <a href="#verdicts" data-stack="${stack}">Its verdicts</a>.</p>`
    : html`<div class="wide"><table class="rows resources"><thead><tr><th scope="col">Resource</th><th scope="col">State</th><th scope="col">Verdicts</th><th scope="col">Counts for</th></tr></thead>
<tbody>${listed.map((resource) => resourceRow(view, resource))}</tbody></table></div>`
}
${listed.length > 0 && listed.length < list.length ? html`<p class="note">${number(listed.length)} of ${number(list.length)} are listed here; <a href="#verdicts" data-stack="${stack}">the verdicts of all</a>.</p>` : ''}
</details>`;
}

function resourceRow(view: View, resource: ResourceCoverage): Markup {
  const { index, type, logicalId, source } = resource;
  const standing = view.standings[index]!;
  return html`<tr id="r${index}"><th scope="row">${nameCode(nameOf(resource))}<span class="sub">${breakable(type)}${
    nameOf(resource) === logicalId ? '' : html`, <span dir="auto">${breakable(logicalId)}</span>`
  }</span>${source ? html`<span class="sub source" dir="auto">${breakable(source)}</span>` : ''}</th>
<td>${standing === 'judged' ? stateBadge(resource.design) : html`<span class="muted">${standing}</span>`}${
    view.report.liveEvidence && standing === 'judged'
      ? html`<span class="sub">${ACCOUNT_WORDS[resource.account]}</span>`
      : ''
  }</td>
<td>${verdicts(view, resource)}</td>
<td>${resource.controls.length > 0 ? view.controls(resource.controls) : html`<span class="muted">none</span>`}</td></tr>`;
}

const COUNTED: readonly (readonly [Effect, keyof Tally])[] = [
  ['failed', 'failed'],
  ['broken', 'broken'],
  ['undecided', 'undecided'],
  ['accepted', 'accepted'],
  ['passed', 'passed'],
];

/** The rules behind each kind of verdict: what was shown, by what. */
function verdicts(view: View, resource: ResourceCoverage): Markup {
  const { report } = view;
  const rules = new Map<Effect, Map<string, number>>();
  for (const position of resource.verdicts) {
    const verdict = report.verdicts[position]!;
    const effect = effectOf(verdict, report.waivers, report.asOf);
    const { id } = report.rules[verdict.rule]!;
    const named = rules.get(effect) ?? new Map<string, number>();
    named.set(id, (named.get(id) ?? 0) + 1);
    rules.set(effect, named);
  }
  return html`${COUNTED.map(([effect, key]) => {
    const named = rules.get(effect);
    if (!named) return '';
    return html`<div class="said">${effectBadge(effect)} ${number(resource.tally[key])}: ${[...named].map(
      ([id, times], position) => html`${position > 0 ? ', ' : ''}${view.rule(id)}${times > 1 ? ` (${times})` : ''}`,
    )}</div>`;
  })}${
    resource.tally.notApplicable > 0
      ? html`<div class="said muted">${number(resource.tally.notApplicable)} not applicable</div>`
      : ''
  }`;
}
