import type { ControlId } from '../../../policies/controls';
import type { Effect } from '../../coverage/tally';
import { type VerdictLine, verdictLines } from '../verdict-line';
import { count, EFFECT_MEANING, number } from '../words';
import { breakable, html, type Markup, nameCode } from './markup';
import { effectBadge } from './symbols';
import { nameOf, type View } from './view';
import { waiverFacts } from './waivers';

/** Rows of one rule that the page writes out, and rows in all; the rest stands in the verdict table. */
const MAX_ROWS_PER_RULE = 200;
const MAX_ROWS = 3000;

const SHOWN: readonly Exclude<Effect, 'passed' | 'not applicable'>[] = ['failed', 'broken', 'undecided', 'accepted'];

const TITLES: Readonly<Record<(typeof SHOWN)[number], string>> = {
  failed: 'Failures',
  broken: 'Broken rules',
  undecided: 'Undecided',
  accepted: 'Accepted by waiver',
};

/** Every verdict that is not a pass, by what it amounts to and by rule. */
export function findings(view: View): Markup {
  const groups = new Map<Effect, Map<number, VerdictLine[]>>(SHOWN.map((effect) => [effect, new Map()]));
  for (const line of verdictLines(view.report)) {
    const byRule = groups.get(line.effect);
    if (!byRule) continue;
    const lines = byRule.get(line.verdict.rule);
    if (lines) lines.push(line);
    else byRule.set(line.verdict.rule, [line]);
  }
  const room = { rows: MAX_ROWS };
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">What does not pass</h2>
${SHOWN.map((effect) => effectGroup(view, effect, groups.get(effect)!, room))}
</section>`;
}

function effectGroup(
  view: View,
  effect: (typeof SHOWN)[number],
  byRule: ReadonlyMap<number, readonly VerdictLine[]>,
  room: { rows: number },
): Markup {
  const verdicts = [...byRule.values()].reduce((total, lines) => total + lines.length, 0);
  const all = view.report.verdicts.length;
  const rules = [...byRule.values()].sort(
    ([one], [other]) => severityOf(one!) - severityOf(other!) || one!.verdict.rule - other!.verdict.rule,
  );
  return html`<h3 id="findings-${effect}">${TITLES[effect]} <span class="figure">${number(verdicts)} of ${count(all, 'verdict')}</span></h3>
${
  verdicts === 0
    ? html`<p class="note">None.</p>`
    : html`<p class="note">${sentence(EFFECT_MEANING[effect])}</p>${rules.map((lines) => ruleGroup(view, effect, lines, room))}`
}`;
}

function severityOf({ rule }: VerdictLine): number {
  return rule.severity === 'error' ? 0 : 1;
}

function ruleGroup(view: View, effect: Effect, lines: readonly VerdictLine[], room: { rows: number }): Markup {
  const { rule } = lines[0]!;
  const shown = lines.slice(0, Math.min(MAX_ROWS_PER_RULE, Math.max(0, room.rows)));
  room.rows -= shown.length;
  const columns = COLUMNS.filter(({ cell }) => shown.some((line) => cell(line) !== undefined));
  return html`<article class="finding">
<h4>${effectBadge(effect)} ${view.rule(rule.id)} <span class="tag">${rule.severity}</span> <span class="muted">${count(lines.length, 'time')}</span></h4>
<p>${effect === 'failed' || effect === 'accepted' ? sentence(rule.problem) : `Would fail when ${sentence(rule.problem).replace(/^./, rule.problem.charAt(0))}`} ${effect === 'failed' ? html`<span class="fix"><b>Fix:</b> ${sentence(rule.fix)}</span>` : ''}</p>
<p class="serves">Serves ${view.controls(Object.keys(rule.controls) as ControlId[])}</p>
${
  shown.length === 0
    ? ''
    : html`<div class="wide"><table class="rows verdicts"><thead><tr><th scope="col">Resource</th>${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${shown.map(
        (line) =>
          html`<tr><th scope="row">${subject(view, line)}</th>${columns.map(({ cell }) => html`<td>${cell(line) ?? ''}</td>`)}</tr>`,
      )}</tbody></table></div>`
}
${
  shown.length < lines.length
    ? html`<p class="note">${number(shown.length)} of ${number(lines.length)} are listed here; <a href="#verdicts" data-rule="${rule.id}" data-verdict="${effect}">all of them are in the verdict table</a> and in coverage.json.</p>`
    : ''
}</article>`;
}

/** Columns besides the resource; one that is empty throughout is left out. */
const COLUMNS: readonly {
  readonly title: string;
  readonly cell: (line: VerdictLine) => Markup | string | undefined;
}[] = [
  { title: 'Property', cell: ({ verdict }) => (verdict.at ? nameCode(verdict.at) : undefined) },
  {
    title: 'Found',
    cell: ({ verdict }) => (verdict.observed === undefined ? undefined : nameCode(String(verdict.observed))),
  },
  { title: 'When', cell: ({ verdict }) => verdict.when },
  {
    title: 'Detail',
    cell: ({ verdict, rule }) =>
      verdict.message === undefined || verdict.message === rule.problem
        ? undefined
        : detailOf(verdict.message, rule.problem),
  },
  { title: 'Waiver', cell: ({ waiver }) => waiver && waiverFacts(waiver) },
];

function subject(view: View, { verdict: { embedded }, resource }: VerdictLine): Markup {
  return html`${view.resource(resource.index)}${
    embedded ? html` <span class="sub">${nameCode(embedded.name)} ${embedded.type}</span>` : ''
  }<span class="sub">${breakable(resource.type)} in ${resource.stack}${nameOf(resource) === resource.logicalId ? '' : html`, ${resource.logicalId}`}</span>`;
}

/** What the message adds to the problem of the rule. */
function detailOf(message: string, problem: string): string {
  return message.startsWith(`${problem}: `) ? message.slice(problem.length + 2) : message;
}

/** Begins with a capital and ends with a full stop. */
export function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
