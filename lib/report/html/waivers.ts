import type { WaiverCoverage } from '../../coverage';
import { number } from '../words';
import { html, type Markup, nameCode } from './markup';
import type { View } from './view';

/** Who accepted which failure, why and until when; and what is wrong with waivers or with the input. */
export function waivers(view: View): Markup {
  const { report, summary } = view;
  const { waivers: figures } = summary;
  return html`<section id="waivers" aria-labelledby="waivers-title">
<h2 id="waivers-title">Waivers and mistakes</h2>
<h3>Waivers <span class="figure">${number(figures.all)}</span></h3>
${
  figures.all === 0
    ? html`<p class="note">No failure was accepted by anybody.</p>`
    : html`<p class="note">Of ${number(figures.all)}: ${number(figures.expired)} expired, ${number(figures.withoutApprover)} without an approver, ${number(figures.withoutExpiry)} without an expiry, ${number(figures.unused)} covering no failure. An expired waiver accepts nothing.</p>
<div class="wide"><table class="rows"><thead><tr><th scope="col">Rule</th><th scope="col">Covers</th><th scope="col">Reason</th><th scope="col">Approver</th><th scope="col">Expires</th><th scope="col">Failures</th><th scope="col">Controls</th></tr></thead>
<tbody>${report.waivers.map((waiver) => waiverRow(view, waiver))}</tbody></table></div>`
}
<h3>Mistakes <span class="figure">${number(summary.mistakes.error + summary.mistakes.warning)}</span></h3>
${
  report.mistakes.length === 0
    ? html`<p class="note">None: no waiver is malformed, expired or unused, and no look-up is unanswered.</p>`
    : html`<ul class="mistakes">${report.mistakes.map(
        ({ severity, constructPath, message }) =>
          html`<li><span class="tag">${severity}</span> ${constructPath ? html`${nameCode(constructPath)}: ` : ''}<span dir="auto">${message}</span></li>`,
      )}</ul>`
}
</section>`;
}

function waiverRow(view: View, waiver: WaiverCoverage): Markup {
  const scopes: readonly (readonly [string, string | undefined])[] = [
    ['construct', waiver.constructPath],
    ['resource', waiver.logicalId],
    ['template', waiver.template],
    ['property', waiver.property],
  ];
  return html`<tr><th scope="row">${view.rule(waiver.ruleId)}</th>
<td>${scopes.map(([kind, name]) => name !== undefined && html`<div><span class="muted">${kind}</span> ${nameCode(name)}</div>`)}</td>
<td dir="auto">${waiver.reason}</td>
<td>${approver(waiver)}</td>
<td>${expiry(waiver)}</td>
<td>${number(waiver.failures)}</td>
<td>${waiver.controls.length > 0 ? view.controls(waiver.controls) : html`<span class="muted">none</span>`}</td></tr>`;
}

function approver({ approver: name, approvedOn, ticket, origin }: WaiverCoverage): Markup {
  return html`${name?.trim() ? html`<span dir="auto">${name}</span>` : html`<strong class="lack">no approver</strong>`}${
    approvedOn ? html`<span class="sub">on ${approvedOn}</span>` : ''
  }${ticket ? html`<span class="sub" dir="auto">${ticket}</span>` : ''}<span class="sub">${ORIGINS[origin]}</span>`;
}

const ORIGINS: Readonly<Record<WaiverCoverage['origin'], string>> = {
  acknowledgement: 'acknowledged in code',
  waiver: 'waived in code',
  file: 'from the waivers file',
};

function expiry({ expires, expired }: WaiverCoverage): Markup {
  if (expires === undefined)
    return expired ? html`<strong class="lack">expired</strong>` : html`<strong class="lack">no expiry</strong>`;
  return html`${expires}${expired ? html` <strong class="lack">expired</strong><span class="sub">accepts nothing</span>` : ''}`;
}

/** A waiver in one cell, beside the failure that it accepts. */
export function waiverFacts(waiver: WaiverCoverage): Markup {
  return html`<span dir="auto">${waiver.reason}</span><span class="sub">${
    waiver.approver?.trim()
      ? html`approved by <span dir="auto">${waiver.approver}</span>`
      : html`<strong class="lack">no approver</strong>`
  }, ${
    waiver.expired
      ? html`<strong class="lack">expired${waiver.expires === undefined ? '' : ` on ${waiver.expires}`}</strong>`
      : waiver.expires === undefined
        ? html`<strong class="lack">no expiry</strong>`
        : `until ${waiver.expires}`
  }</span>`;
}
