import { control as catalogued, STANDARDS, type Standard } from '../../../policies/controls';
import { count, EFFECT_WORDS, EFFECTS, number } from '../words';
import { html, type Markup, trusted } from './markup';
import { verdictIsland } from './verdict-data';
import type { View } from './view';

/** Every verdict of the run in one table, a page of it at a time, with filters. Needs the page's script. */
export function verdicts(view: View): Markup {
  const { report, summary } = view;
  const controls = report.controls.filter((control) => control.rules.some((rule) => rule.moves));
  const standards = [...new Set(controls.map((control) => control.standard))];
  const stacks = [...new Set(report.resources.map((resource) => resource.stack))];
  const types = [...new Set(report.resources.map((resource) => resource.type))].sort();
  const counts = {
    failed: summary.verdicts.failed,
    broken: summary.verdicts.broken,
    undecided: summary.verdicts.undecided,
    accepted: summary.verdicts.accepted,
    passed: summary.verdicts.passed,
    'not applicable': summary.verdicts.notApplicable,
  };
  return html`<section id="verdicts" aria-labelledby="verdicts-title">
<h2 id="verdicts-title">All verdicts</h2>
<p>Each of the ${count(summary.verdicts.all, 'verdict')}, passes too. <span class="print-only">On paper, see “What does not pass” and “Resources”; this table is in the file itself and in coverage.json.</span></p>
<noscript><p class="notice">This table needs the script of this page. Everything that is not a pass is written out above; all verdicts are in coverage.json.</p></noscript>
<div class="needs-script explorer" id="explorer">
<div class="filters" role="search" aria-label="Filter the verdicts">
<label class="grow">Search <input type="search" id="f-text" autocomplete="off" spellcheck="false" placeholder="resource, rule, property, value or message"></label>
<label>Verdict <select id="f-effect"><option value="">everything</option><option value="said" selected>all but not applicable</option>${EFFECTS.map(
    (effect) => html`<option value="${effect}">${EFFECT_WORDS[effect]} (${number(counts[effect])})</option>`,
  )}</select></label>
<label>Control <select id="f-control"><option value="">any</option>${standards.map(
    (standard: Standard) =>
      html`<optgroup label="${STANDARDS[standard].title}">${controls
        .filter((control) => control.standard === standard)
        .map(
          (control) => html`<option value="${control.id}">${catalogued(control.id).number} ${control.name}</option>`,
        )}</optgroup>`,
  )}</select></label>
<label>Stack <select id="f-stack"><option value="">any</option>${stacks.map((stack) => html`<option value="${stack}">${stack}</option>`)}</select></label>
<label>Type <select id="f-type"><option value="">any</option>${types.map((type) => html`<option value="${type}">${type}</option>`)}</select></label>
<button type="button" id="f-clear">Clear</button>
</div>
<p role="status" id="v-status">Reading the verdicts…</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="v-caption">
<table class="rows" id="v-table"><caption id="v-caption" class="hidden">Verdicts</caption>
<thead><tr><th scope="col">Verdict</th><th scope="col">Resource</th><th scope="col">Rule</th><th scope="col">Property and value</th><th scope="col">Controls</th></tr></thead><tbody></tbody></table>
</div>
<nav class="pages" aria-label="Pages of verdicts">
<button type="button" id="p-first">First</button> <button type="button" id="p-previous">Previous</button>
<label>Page <input type="number" id="p-number" min="1" value="1" inputmode="numeric"></label> <span id="p-of"></span>
<button type="button" id="p-next">Next</button> <button type="button" id="p-last">Last</button>
</nav>
</div>
<script type="application/octet-stream" id="verdict-data">${trusted(verdictIsland(view))}</script>
</section>`;
}
