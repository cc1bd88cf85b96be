import type { RunFacts } from '../../../policies/ledger/run-facts';
import { count } from '../words';
import { html, type Markup, nameCode } from './markup';
import type { View } from './view';

/** Where the report comes from: what was read, with digests, by which version, when. */
export function run({ facts, report }: View): Markup {
  return html`<section id="run" aria-labelledby="run-title">
<h2 id="run-title">Where this report comes from</h2>
<dl class="facts">
<div><dt>As of</dt><dd>${report.asOf}<span class="sub">decides which waivers have expired and which records are overdue</span></dd></div>
<div><dt>Read</dt><dd>${facts.inputs.map((input) => html`${nameCode(input)} `)}</dd></div>
<div><dt>Verdicts</dt><dd>${facts.ledger ? html`read from the ledger ${nameCode(facts.ledger)}, whose digests match the templates${facts.rulesNotInLedger ? html`<span class="sub"><strong class="lack">${count(facts.rulesNotInLedger, 'rule')} of this version did not run for it</strong></span>` : ''}` : 'judged for this report'}</dd></div>
${facts.ledgerRun ? runFacts('Ledger', facts.ledgerRun) : ''}
${facts.run ? runFacts('Report', facts.run) : html`<div><dt>Report</dt><dd class="muted">time, revision and version were left out</dd></div>`}
<div><dt>Live evidence</dt><dd>${report.liveEvidence ? html`read; see <a href="#account">what the account says</a>` : 'none'}${report.liveEvidenceWithoutRule > 0 ? ` (${count(report.liveEvidenceWithoutRule, 'result')} for rules that did not run count for nothing)` : ''}</dd></div>
<div><dt>Records</dt><dd>${facts.recordsRead ? 'read' : 'none'}</dd></div>
${facts.skippedFiles.length > 0 ? html`<div><dt>Skipped</dt><dd>${count(facts.skippedFiles.length, 'file')} that hold no template</dd></div>` : ''}
</dl>
<div class="wide"><table class="rows templates"><caption>${count(facts.templates.length, 'template')}, with the digest of the file that was judged</caption>
<thead><tr><th scope="col">Stack</th><th scope="col">Template</th><th scope="col">Account and region</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${facts.templates.map(
    ({ stack, file, sha256, account, region }) =>
      html`<tr><th scope="row">${nameCode(stack)}</th><td>${nameCode(file)}</td><td>${[account, region].filter((part) => part !== undefined).join(' ') || html`<span class="muted">not fixed</span>`}</td><td><code class="digest">${sha256}</code></td></tr>`,
  )}</tbody></table></div>
</section>`;
}

function runFacts(name: string, { tool, version, time, revision, node }: RunFacts): Markup {
  return html`<div><dt>${name}</dt><dd>${tool} ${version}, ${time}, Node ${node}${revision ? html`<span class="sub">revision <code class="digest">${revision}</code></span>` : ''}</dd></div>`;
}
