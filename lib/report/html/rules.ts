import type { ControlId } from '../../../policies/controls';
import type { LedgerRule } from '../../../policies/ledger/ledger';
import type { Tally } from '../../coverage';
import { count, emptyTally, judged, type RunningTally } from '../../coverage/tally';
import { verdictLines } from '../verdict-line';
import { count as counted, number } from '../words';
import { sentence } from './findings';
import { html, type Markup, nameCode } from './markup';
import { tallyCells } from './tally-cells';
import type { View } from './view';

/** Every rule of the run: what it looks for, where, and what it said. */
export function rules(view: View): Markup {
  const { report, summary } = view;
  const tallies: RunningTally[] = report.rules.map(() => emptyTally());
  for (const { verdict, effect } of verdictLines(report)) count(tallies[verdict.rule]!, effect);
  const spoke = (position: number) => judged(tallies[position]!) > 0;
  const table = (title: string, positions: readonly number[]) =>
    positions.length === 0
      ? html``
      : html`<details class="stack"><summary>${title} <span class="muted">${number(positions.length)} of ${counted(summary.rules.all, 'rule')}</span></summary>
<div class="wide"><table class="rows all-rules"><thead><tr><th scope="col">Rule</th><th scope="col">Fails when</th><th scope="col">Judges</th><th scope="col">Serves</th><th scope="col" class="n">Passed</th><th scope="col" class="n">Failed</th><th scope="col" class="n">Other</th></tr></thead>
<tbody>${positions.map((position) => ruleRow(view, report.rules[position]!, tallies[position]!))}</tbody></table></div></details>`;
  const positions = report.rules.map((_, position) => position);
  return html`<section id="rules" aria-labelledby="rules-title">
<h2 id="rules-title">Rules</h2>
<p>A rule with a twin in AWS Config can be confirmed in the account.</p>
${table('Rules that said something', positions.filter(spoke))}
${table(
  'Rules that found nothing to judge',
  positions.filter((position) => !spoke(position)),
)}
</section>`;
}

function ruleRow(view: View, rule: LedgerRule, tally: Tally): Markup {
  return html`<tr id="rule-${rule.id}"><th scope="row">${nameCode(rule.id)}<span class="sub">${rule.severity}</span></th>
<td>${sentence(rule.problem)}<span class="sub fix"><b>Fix:</b> ${sentence(rule.fix)}</span></td>
<td>${typesOf(rule)}${
    rule.configRules.length > 0 ? html`<span class="sub">AWS Config: ${rule.configRules.join(', ')}</span>` : ''
  }</td>
<td>${view.controls(Object.keys(rule.controls) as ControlId[])}</td>
${tallyCells(tally)}</tr>`;
}

/** Types that a rule names in the page; one that judges every taggable type names hundreds. */
const MAX_TYPES = 6;

function typesOf({ appliesTo }: LedgerRule): Markup {
  const more = appliesTo.length - MAX_TYPES;
  return html`${appliesTo.slice(0, MAX_TYPES).map((type) => html`<div>${nameCode(type)}</div>`)}${
    more > 0 ? html`<span class="sub">and ${counted(more, 'type')} more, in coverage.json</span>` : ''
  }`;
}
