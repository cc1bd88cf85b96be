import type { Figure, StandardCoverage } from '../../coverage';
import { STANDING_MEANING, STANDINGS } from '../resource-standing';
import { count, EFFECT_MEANING, EFFECTS, number } from '../words';
import { breakable, html, type Markup } from './markup';
import { effectBadge, stateBadge } from './symbols';
import type { View } from './view';

/** The three questions, the figures of each standard with their denominators, and what was looked at. */
export function overview(view: View): Markup {
  return html`<section id="overview" aria-labelledby="overview-title">
<h2 id="overview-title">Overview</h2>
<ul class="gist">${view.report.standards.filter(isCurrent).map(gist)}</ul>
${questions(view)}
${figures(view.report.standards)}
${lookedAt(view)}
</section>`;
}

/** The figures of a standard in a sentence or two. */
function gist({ title, evidenceable, design, evidencedByInfrastructure, recordOnly }: StandardCoverage): Markup {
  const parts = (['violated', 'broken', 'undecided', 'accepted', 'designed', 'no population'] as const)
    .filter((value) => design[value].count > 0)
    .map((value) => `${number(design[value].count)} ${GIST[value]}`);
  return html`<li><b>${title}.</b> Infrastructure can evidence ${number(evidenceable.count)} of ${number(evidenceable.of)} applicable controls${
    evidenceable.count > 0
      ? html`: ${parts.join(', ')}. ${number(evidencedByInfrastructure.count)} of ${number(evidencedByInfrastructure.of)} are evidenced`
      : ''
  }. The other ${number(recordOnly.count)} need a record of people alone.</li>`;
}

const GIST = {
  violated: 'violated',
  broken: 'not known because a rule broke',
  undecided: 'undecided',
  accepted: 'accepted by waiver',
  designed: 'designed',
  'no population': 'with nothing to judge',
} as const;

function questions({ summary, report }: View): Markup {
  const { verdicts, rules, resources, stacks } = summary;
  const saying = verdicts.all - verdicts.notApplicable;
  return html`<table class="questions">
<caption><b>Three questions, never merged into one</b></caption>
<thead><tr><th scope="col">Question</th><th scope="col">Asked of</th><th scope="col">In this report</th></tr></thead>
<tbody>
<tr><th scope="row">Does the design say so?</th><td>the CloudFormation templates, by rules</td>
<td>${number(saying)} verdicts of ${number(rules.judged)} rules on ${number(resources.judged)} of ${count(resources.all, 'resource')} in ${count(stacks, 'stack')}</td></tr>
<tr><th scope="row">Does the account say so?</th><td>AWS Config, about the deployed resources</td>
<td>${summary.liveEvidence ? accountAnswer(report.standards) : html`<strong>not asked</strong>: no control that infrastructure can evidence gets past “designed”`}</td></tr>
<tr><th scope="row">Does a person say so?</th><td>records kept beside the code</td>
<td>${summary.recordsRead ? peopleAnswer(report.standards) : html`<strong>no records were read</strong>: every control that needs one lacks it here`}</td></tr>
</tbody></table>`;
}

function accountAnswer(standards: readonly StandardCoverage[]): Markup {
  return html`${standards
    .filter(isCurrent)
    .map(
      ({ title, account }) =>
        html`<div>${title}: confirmed for ${of(account.confirmed)}, contradicted for ${of(account.contradicted)} ${account.confirmed.ofWhat}</div>`,
    )}`;
}

function peopleAnswer(standards: readonly StandardCoverage[]): Markup {
  return html`${standards
    .filter(isCurrent)
    .map(
      ({ title, people }) =>
        html`<div>${title}: recorded for ${of(people.recorded)}, overdue for ${of(people.overdue)} ${people.recorded.ofWhat}</div>`,
    )}`;
}

function isCurrent(standard: StandardCoverage): boolean {
  return standard.derivedFrom === undefined;
}

interface Row {
  readonly name: Markup | string;
  readonly figure: (standard: StandardCoverage) => Figure;
  readonly part?: boolean;
  readonly rule?: boolean;
}

function figures(standards: readonly StandardCoverage[]): Markup {
  const live = standards.some((standard) => standard.account.confirmed.count + standard.account.contradicted.count > 0);
  const rows: readonly Row[] = [
    { name: 'Applicable', figure: (s) => s.applicable },
    { name: 'Infrastructure can evidence, wholly or in part', figure: (s) => s.evidenceable, rule: true },
    { name: stateBadge('designed'), figure: (s) => s.design.designed, part: true },
    { name: stateBadge('evidenced'), figure: (s) => s.evidencedByInfrastructure, part: true },
    { name: stateBadge('violated'), figure: (s) => s.design.violated, part: true },
    { name: stateBadge('broken'), figure: (s) => s.design.broken, part: true },
    { name: stateBadge('undecided'), figure: (s) => s.design.undecided, part: true },
    { name: stateBadge('accepted'), figure: (s) => s.design.accepted, part: true },
    { name: stateBadge('no population'), figure: (s) => s.design['no population'], part: true },
    ...(live
      ? [{ name: stateBadge('contradicted'), figure: (s: StandardCoverage) => s.account.contradicted, part: true }]
      : []),
    { name: 'Only a record can evidence', figure: (s) => s.recordOnly, rule: true },
    { name: 'evidenced by a record', figure: (s) => s.evidencedByRecordsAlone, part: true },
    { name: 'Evidenced, with everything that the control needs', figure: (s) => s.evidenced, rule: true },
  ];
  return html`<table class="figures by-standard">
<caption><b>Controls of Annex A.</b> Each figure is a part of the number after “of”; <a href="#method">how they are computed</a>.</caption>
<thead><tr><td></td>${standards.map(
    ({ title, all, derivedFrom }) =>
      html`<th scope="col"><span class="prefix">ISO/IEC </span>${breakable(title.replace('ISO/IEC ', ''))}<span class="sub">${number(all)} controls${derivedFrom ? html`<br>derived from 27001:2022; withdrawn` : ''}</span></th>`,
  )}</tr></thead>
<tbody>${rows.map(
    ({ name, figure, part, rule }) =>
      html`<tr class="${part ? 'part' : ''}${rule ? ' rule' : ''}"><th scope="row">${name}</th>${standards.map(
        (standard) => html`<td>${of(figure(standard))}</td>`,
      )}</tr>`,
  )}</tbody></table>
<p class="note">“Designed” counts the design alone: it includes the controls that are evidenced. The design values of a standard add up to the controls that infrastructure can evidence.</p>`;
}

/** A figure with its denominator; the eye finds the figure first. */
export function of({ count: part, of: whole }: Figure): Markup {
  return html`<span class="figure${part === 0 ? ' zero' : ''}"><b>${number(part)}</b> of ${number(whole)}</span>`;
}

function lookedAt({ summary }: View): Markup {
  const { resources, verdicts, failures, rules } = summary;
  const counts = {
    failed: verdicts.failed,
    broken: verdicts.broken,
    undecided: verdicts.undecided,
    accepted: verdicts.accepted,
    passed: verdicts.passed,
    'not applicable': verdicts.notApplicable,
  };
  return html`<div class="pair">
<table class="figures"><caption><b>${count(resources.all, 'resource')} in ${count(summary.templates, 'template')}</b></caption>
<thead><tr><th scope="col">Reach of the rules</th><th scope="col">Resources</th></tr></thead>
<tbody>${STANDINGS.map(
    (standing) =>
      html`<tr><th scope="row">${standing}<span class="sub">${STANDING_MEANING[standing]}</span></th><td>${of({ count: resources[standing], of: resources.all, ofWhat: 'resources' })}</td></tr>`,
  )}</tbody></table>
<table class="figures"><caption><b>${count(verdicts.all, 'verdict')} of ${count(rules.all, 'rule')}</b></caption>
<thead><tr><th scope="col">Verdict</th><th scope="col">Verdicts</th></tr></thead>
<tbody>${EFFECTS.map(
    (effect) =>
      html`<tr><th scope="row">${effectBadge(effect)}<span class="sub">${EFFECT_MEANING[effect]}${
        effect === 'failed' && verdicts.failed > 0
          ? ` (${count(failures.error, 'error')}, ${count(failures.warning, 'warning')})`
          : ''
      }</span></th><td>${of({ count: counts[effect], of: verdicts.all, ofWhat: 'verdicts' })}</td></tr>`,
  )}</tbody></table>
</div>`;
}
