import type { Drift, LiveFacts, LiveStack, UnmanagedAssets } from '../../coverage';
import { count, number } from '../words';
import { breakable, html, type Markup, nameCode } from './markup';
import type { View } from './view';

/** Rows of each table; the rest is in coverage.json. */
const MAX_ROWS = 500;

/** What the account says: where the evidence comes from, what contradicts the design, and what it does not cover. */
export function account(view: View): Markup {
  const { facts, report } = view;
  const live = facts.live;
  return html`<section id="account" aria-labelledby="account-title">
<h2 id="account-title">What the account says</h2>
${
  live
    ? html`${origin(live)}${drift(view)}${live.stacks ? stacks(live.stacks) : html`<h3>Deployed stacks</h3><p class="note">Not compared: nobody can say from this evidence whether the templates of this report are what is deployed.</p>`}${
        live.unmanaged
          ? unmanaged(live.unmanaged)
          : html`<h3>Resources that no template describes</h3><p class="note">Nobody looked for them.</p>`
      }${results(live)}${problems(live)}`
    : report.liveEvidence
      ? drift(view)
      : html`<p>Nobody asked. Whether the deployed resources are as the templates say is not known to this report, and no control that infrastructure can evidence gets past “designed”.</p>`
}
</section>`;
}

function origin(live: LiveFacts): Markup {
  const { period } = live;
  return html`<dl class="facts">
<div><dt>Asked</dt><dd>${live.asked}</dd></div>
<div><dt>Of</dt><dd>${live.sources.map(
    ({ account: id, region, recording, aggregated }) =>
      html`<div>${id} ${region}${recording === false ? html` <strong class="lack">its recorder is stopped</strong>` : ''}${aggregated && aggregated !== 'current' ? html` <strong class="lack">${aggregated}</strong>` : ''}</div>`,
  )}</dd></div>
<div><dt>When</dt><dd>${live.startedAt} to ${live.collectedAt}</dd></div>
<div><dt>Good until</dt><dd>${live.staleAfter}${live.stale ? html` <strong class="lack">stale on the day of this report</strong>` : ''}</dd></div>
<div><dt>Complete</dt><dd>${live.complete ? 'yes: every question was answered' : html`<strong class="lack">no: ${count(live.problems.length, 'question')} without an answer</strong>`}</dd></div>
${live.file ? html`<div><dt>File</dt><dd>${nameCode(live.file)}<span class="sub">SHA-256 <code class="digest">${live.sha256}</code></span></dd></div>` : ''}
${
  period
    ? html`<div><dt>Period</dt><dd>${period.first} to ${period.last}<span class="sub">${count(period.observations, 'observation')}, at most ${number(period.longestGapHours)} hours apart; of ${count(period.pairs, 'pair')} of AWS Config rule and resource, ${number(period.neverFailed)} never failed, ${number(period.fixed)} failed and hold again, ${number(period.failing)} fail now, ${number(period.notSeenLast)} were not seen again</span></dd></div>`
    : html`<div><dt>Period</dt><dd>one moment<span class="sub">a period of operation needs a series of observations</span></dd></div>`
}
</dl>`;
}

const DRIFTED_FROM: Readonly<Record<Drift['design'], string>> = {
  passed: 'the design passes',
  undecided: 'the design is undecided',
  broken: 'a rule broke',
  'not judged': 'the design was not judged',
};

function drift(view: View): Markup {
  const { drift: list, rules } = view.report;
  return html`<h3>Contradicted by the account <span class="figure">${number(list.length)}</span></h3>
${
  list.length === 0
    ? html`<p class="note">Nothing that was asked and answered contradicts the design.</p>`
    : html`<p class="note">AWS Config says otherwise although the design does not fail.</p>
<div class="wide"><table class="rows"><thead><tr><th scope="col">Resource</th><th scope="col">Rule</th><th scope="col">Although</th><th scope="col">AWS Config says</th><th scope="col">Controls</th></tr></thead>
<tbody>${list.slice(0, MAX_ROWS).map(
        (
          one,
        ) => html`<tr><th scope="row">${view.resource(one.resource)}${one.physicalId ? html`<span class="sub" dir="auto">${breakable(one.physicalId)}</span>` : ''}</th>
<td>${view.rule(rules[one.rule]!.id)}<span class="sub">${one.severity}</span></td><td>${DRIFTED_FROM[one.design]}</td>
<td><span dir="auto">${one.note ?? ''}</span><span class="sub">${[one.configRule, one.account, one.region, one.at].filter((part) => part !== undefined).join(', ')}</span></td>
<td>${view.controls(one.controls)}</td></tr>`,
      )}</tbody></table></div>${more(list.length)}`
}`;
}

function stacks(list: readonly LiveStack[]): Markup {
  const deployed = list.filter((stack) => stack.standing === 'deployed').length;
  return html`<h3>Deployed stacks <span class="figure">${number(deployed)} of ${number(list.length)} deployed as judged</span></h3>
<div class="wide"><table class="rows"><thead><tr><th scope="col">Stack</th><th scope="col">Deployed</th><th scope="col">Drift</th></tr></thead>
<tbody>${list.slice(0, MAX_ROWS).map(
    (
      stack,
    ) => html`<tr><th scope="row">${nameCode(stack.name)}<span class="sub">${[stack.account, stack.region].filter((part) => part !== undefined).join(' ')}</span></th>
<td>${stack.standing === 'deployed' ? 'as judged' : html`<strong class="lack">${stack.standing}</strong>`}${stack.differences.map((line) => html`<span class="sub" dir="auto">${line}</span>`)}</td>
<td>${stack.drift === 'drifted' ? html`<strong class="lack">drifted</strong>` : stack.drift}${stack.driftCheckedAt ? html`<span class="sub">${stack.driftCheckedAt}</span>` : ''}${stack.drifted.map(
      ({ logicalId, drift: how, properties }) =>
        html`<span class="sub">${nameCode(logicalId)} ${how}${properties.length > 0 ? `: ${properties.join(', ')}` : ''}</span>`,
    )}</td></tr>`,
  )}</tbody></table></div>${more(list.length)}`;
}

function unmanaged({ recorded, assets, typesNotRecorded }: UnmanagedAssets): Markup {
  return html`<h3>AI resources that no template describes <span class="figure">${number(assets.length)} of ${number(recorded)} that AWS Config recorded</span></h3>
${
  assets.length === 0
    ? html`<p class="note">None among the types that AWS Config records.</p>`
    : html`<div class="wide"><table class="rows"><thead><tr><th scope="col">Resource</th><th scope="col">Where</th><th scope="col">Stack</th><th scope="col">Owner</th></tr></thead>
<tbody>${assets
        .slice(0, MAX_ROWS)
        .map(
          (asset) =>
            html`<tr><th scope="row">${nameCode(asset.name ?? asset.id)}<span class="sub">${breakable(asset.type)}</span></th><td>${asset.account} ${asset.region}</td><td>${asset.stack ? nameCode(asset.stack) : html`<span class="muted">none</span>`}</td><td dir="auto">${asset.owner ?? html`<span class="muted">not named</span>`}</td></tr>`,
        )}</tbody></table></div>${more(assets.length)}`
}
${typesNotRecorded.length > 0 ? html`<p class="note">AWS Config does not record ${count(typesNotRecorded.length, 'AI type')}, so that nobody can say from it whether there are more: ${typesNotRecorded.join(', ')}.</p>` : ''}`;
}

function results({ results: parts, rules }: LiveFacts): Markup {
  const rows: readonly (readonly [string, number])[] = [
    ['tied to one resource of the templates', parts.matched],
    ['about the account as a whole', parts.aboutAccount],
    ['could belong to several resources, and count for none', parts.ambiguous],
    ['about resources that are not in the templates', parts.elsewhere],
    ['of AWS Config rules that no rule of this run asks', parts.ofOtherRules],
  ];
  return html`<h3>What became of the results <span class="figure">${number(parts.all)}</span></h3>
<table class="figures by-result"><thead><tr><th scope="col">Results</th><th scope="col">Of ${number(parts.all)}</th></tr></thead><tbody>${rows.map(
    ([what, part]) =>
      html`<tr><th scope="row">${what}</th><td><span class="figure${part === 0 ? ' zero' : ''}"><b>${number(part)}</b> of ${number(parts.all)}</span></td></tr>`,
  )}</tbody></table>
<p class="note">${number(rules.read)} of ${count(rules.all, 'AWS Config rule')} were read, ${number(rules.twins)} ask what a rule of this run asks, ${number(rules.withoutResults)} had no results.${
    rules.otherParameters.length > 0
      ? html` Asked with other parameters, and so not heard: ${rules.otherParameters.join(', ')}.`
      : ''
  }${rules.notDeployed.length > 0 ? html` In no account that was asked: ${rules.notDeployed.join(', ')}.` : ''}</p>`;
}

function problems({ problems: list }: LiveFacts): Markup {
  if (list.length === 0) return html``;
  return html`<h3>Questions without an answer <span class="figure">${number(list.length)}</span></h3>
<ul class="mistakes">${list
    .slice(0, MAX_ROWS)
    .map(
      ({ account: id, region, rule, operation, reason, detail }) =>
        html`<li>${[id, region, rule, operation].filter((part) => part !== undefined).join(' ')}: <span dir="auto">${reason}: ${detail}</span></li>`,
    )}</ul>${more(list.length)}`;
}

function more(all: number): Markup {
  return all > MAX_ROWS
    ? html`<p class="note">${number(MAX_ROWS)} of ${number(all)} are listed here; all are in coverage.json.</p>`
    : html``;
}
