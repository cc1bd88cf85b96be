import type { ControlId } from '../../../policies/controls';
import type { LedgerRule } from '../../../policies/ledger/ledger';
import type { Tally } from '../../coverage';
import { count, type Effect, emptyTally, type RunningTally } from '../../coverage/tally';
import { verdictLines } from '../verdict-line';
import { count as counted, number } from '../words';
import { sentence } from './findings';
import { html, type Markup } from './markup';
import type { View } from './view';

/** Every rule of the run: what it looks for, where, and what it said. */
export function rules(view: View): Markup {
  const { report, summary } = view;
  const tallies: RunningTally[] = report.rules.map(() => emptyTally());
  for (const { verdict, effect } of verdictLines(report)) count(tallies[verdict.rule]!, effect satisfies Effect);
  return html`<section id="rules" aria-labelledby="rules-title">
<h2 id="rules-title">Rules</h2>
<p>${number(summary.rules.judged)} of ${counted(summary.rules.all, 'rule')} said something. A rule with an AWS Config twin can be confirmed in the account.</p>
<details class="stack" id="all-rules"><summary>All ${counted(summary.rules.all, 'rule')}</summary>
<div class="wide"><table class="rows"><thead><tr><th scope="col">Rule</th><th scope="col">Fails when</th><th scope="col">Judges</th><th scope="col">Serves</th><th scope="col" class="n">Passed</th><th scope="col" class="n">Failed</th><th scope="col" class="n">Other</th></tr></thead>
<tbody>${report.rules.map((rule, position) => ruleRow(view, rule, tallies[position]!))}</tbody></table></div></details>
</section>`;
}

function ruleRow(view: View, rule: LedgerRule, tally: Tally): Markup {
  const other = [
    tally.accepted > 0 ? `${number(tally.accepted)} accepted` : '',
    tally.undecided > 0 ? `${number(tally.undecided)} undecided` : '',
    tally.broken > 0 ? `${number(tally.broken)} broke` : '',
    tally.notApplicable > 0 ? `${number(tally.notApplicable)} not applicable` : '',
  ].filter((part) => part !== '');
  return html`<tr id="rule-${rule.id}"><th scope="row"><code>${rule.id}</code><span class="sub">${rule.severity}</span></th>
<td>${sentence(rule.problem)}<span class="sub"><b>Fix:</b> ${rule.fix}</span></td>
<td>${rule.appliesTo.map((type) => html`<div><code>${type}</code></div>`)}${
    rule.configRules.length > 0 ? html`<span class="sub">AWS Config: ${rule.configRules.join(', ')}</span>` : ''
  }</td>
<td>${view.controls(Object.keys(rule.controls) as ControlId[])}</td>
<td class="n${tally.passed === 0 ? ' zero' : ''}">${number(tally.passed)}</td><td class="n${tally.failed === 0 ? ' zero' : ''}">${number(tally.failed)}</td><td class="n">${other.map((part) => html`<div>${part}</div>`)}</td></tr>`;
}
