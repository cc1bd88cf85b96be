import { EVIDENCE_CLASSES } from '../../../policies/controls';
import {
  ACCOUNT_MEANING,
  ACCOUNT_WORDS,
  DESIGN_MEANING,
  DESIGN_WORDS,
  needsOf,
  PEOPLE_MEANING,
  PEOPLE_WORDS,
} from '../../coverage';
import { CLASS_MEANING } from '../words';
import { html, type Markup } from './markup';

/** How the figures come about, so that a reader can do the sums again. */
export function method(): Markup {
  return html`<section id="method" aria-labelledby="method-title">
<h2 id="method-title">Method and denominators</h2>
<p>Rules judge the resolved CloudFormation templates: what would be deployed. Each rule names the controls it serves, why, and how strongly. Ids and short names of controls are the standards’; summaries, evidence classes and mappings are our judgement, open to yours.</p>
<h3>What counts</h3>
<ul>
<li>A verdict counts for a control when the rule serves it as <b>direct</b> or <b>partial</b> and infrastructure can evidence the control. Everything else is context, is listed as such, and moves nothing.</li>
<li>A pass is a setting that passed. Whether it is enough for a control is for a person to judge.</li>
<li>Unknown is never a pass, absence is never a pass, and a verdict that does not apply counts for nothing.</li>
<li>A waiver accepts a failure and nothing else; an expired one accepts nothing.</li>
<li>A control of the 2013 edition takes, on each axis, the worst value among the 2022 controls that took it over. No rule maps to it.</li>
</ul>
<h3>What a control needs</h3>
<table class="rows"><thead><tr><th scope="col">Evidence class</th><th scope="col">Meaning</th><th scope="col">Needs</th></tr></thead>
<tbody>${EVIDENCE_CLASSES.map((name) => {
    const needs = needsOf(name);
    const list = [needs.design ? 'design' : '', needs.account ? 'account' : '', needs.people ? 'a record' : ''];
    return html`<tr><th scope="row">${name}</th><td>${CLASS_MEANING[name]}</td><td>${list.filter((part) => part !== '').join(', ')}</td></tr>`;
  })}</tbody></table>
<h3>The answers, worst first</h3>
<p>The first line that holds decides. A control is <b>evidenced</b> only when every axis that it needs stands at its best value and something was there to look at.</p>
<div class="triple">
${axis('Design', DESIGN_WORDS, DESIGN_MEANING)}
${axis('Account', ACCOUNT_WORDS, ACCOUNT_MEANING)}
${axis('People', PEOPLE_WORDS, PEOPLE_MEANING)}
</div>
<h3>Denominators</h3>
<table class="rows"><thead><tr><th scope="col">Figure</th><th scope="col">Is a part of</th></tr></thead>
<tbody>${DENOMINATORS.map(([figure, whole]) => html`<tr><th scope="row">${figure}</th><td>${whole}</td></tr>`)}</tbody></table>
</section>`;
}

const DENOMINATORS: readonly (readonly [string, string])[] = [
  ['applicable', 'all controls of Annex A: 38 (42001:2023), 93 (27001:2022), 114 (27001:2013, derived)'],
  ['infrastructure can evidence; only a record can evidence', 'applicable controls'],
  [
    'designed, violated, rule broke, undecided, accepted, nothing to judge',
    'applicable controls that infrastructure can evidence',
  ],
  ['confirmed or contradicted by the account', 'applicable controls that infrastructure can evidence'],
  ['evidenced by infrastructure', 'applicable controls that infrastructure can evidence'],
  ['evidenced by a record', 'applicable controls that only a record can evidence'],
  ['evidenced', 'applicable controls'],
  ['judged, not concerned, nothing to judge, not covered', 'all resources of the templates'],
  ['passed, failed, accepted, undecided, broke, not applicable', 'all verdicts of the run'],
];

function axis<Value extends string>(
  name: string,
  words: Readonly<Record<Value, string>>,
  meaning: Readonly<Record<Value, string>>,
): Markup {
  return html`<div><h4>${name}</h4><dl class="values">${(Object.keys(words) as Value[]).map(
    (value) => html`<dt>${words[value]}</dt><dd>${meaning[value]}</dd>`,
  )}</dl></div>`;
}
