import { driftFindings, driftSentence } from '../drift-findings';
import { number } from '../words';
import { breakable, html, type Markup } from './markup';
import type { View } from './view';

/** Findings of the notice; the section on the account has all of them. */
const SHOWN = 10;

/** What stands before everything else when the account is not what was judged. */
export function driftNotice({ report, facts }: View): Markup {
  if (!report.liveEvidence) return html``;
  const findings = driftFindings(report, facts.live);
  if (findings.length === 0) return html``;
  return html`<section class="drift" aria-labelledby="drift-title">
<h2 id="drift-title">The account is not what was judged</h2>
<p><strong class="lack">${driftSentence(findings)}.</strong> <a href="#account">What the account says</a> has all of it.</p>
<ul>${findings
    .slice(0, SHOWN)
    .map(
      ({ severity, where, what, trace, controls }) =>
        html`<li><b dir="auto">${breakable(where)}</b> <span class="muted">${severity}</span><br><span dir="auto">${what}</span><span class="sub" dir="auto">${trace}${controls.length > 0 ? ` — ${controls.join(' ')}` : ''}</span></li>`,
    )}</ul>${findings.length > SHOWN ? html`<p class="note">and ${number(findings.length - SHOWN)} more</p>` : ''}
</section>`;
}
