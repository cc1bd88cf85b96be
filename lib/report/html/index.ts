import { createHash } from 'node:crypto';
import type { CoverageReport } from '../../coverage';
import type { ReportFile } from '../renderer';
import type { ReportFacts } from '../report-facts';
import { count, number } from '../words';
import { account } from './account';
import { beyond } from './beyond';
import { controls } from './controls';
import { cryptography } from './cryptography';
import { driftNotice } from './drift-notice';
import { findings } from './findings';
import { heatMap } from './heat-map';
import { html, type Markup, trusted } from './markup';
import { method } from './method';
import { overview } from './overview';
import { reachability, reachabilityEntry } from './reachability';
import { resources } from './resources';
import { rules } from './rules';
import { run } from './run';
import { SCRIPT } from './script';
import { STYLE } from './style';
import { SPRITE } from './symbols';
import { verdicts } from './verdicts';
import { View } from './view';
import { waivers } from './waivers';

/**
 * `coverage.html`: one file that holds everything it needs and asks nobody for anything. Its policy allows its own
 * style and its own script, by their digests, and nothing else.
 */
export function page(report: CoverageReport, facts: ReportFacts): readonly ReportFile[] {
  return [{ name: 'coverage.html', pieces: pieces(new View(report, facts)) }];
}

function* pieces(view: View): Generator<string> {
  yield head(view).text;
  yield navigation(view).text;
  yield '<main id="main" tabindex="-1">\n';
  yield `${driftNotice(view).text}\n`;
  for (const section of SECTIONS) yield `${section(view).text}\n`;
  yield '</main>\n';
  yield html`<footer><p>${view.report.disclaimer}</p></footer>
<script>${trusted(SCRIPT)}</script>
</body></html>
`.text;
}

const SECTIONS: readonly ((view: View) => Markup)[] = [
  overview,
  heatMap,
  findings,
  account,
  reachability,
  controls,
  waivers,
  beyond,
  resources,
  cryptography,
  rules,
  verdicts,
  method,
  run,
];

function policy(): string {
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${digest(STYLE)}`,
    `script-src ${digest(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function head(view: View): Markup {
  const { report, summary, facts } = view;
  const current = report.standards.filter((standard) => standard.derivedFrom === undefined);
  const titles = (current.length > 0 ? current : report.standards).map(({ title }) => title).join(' and ');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${report.disclaimer}">
<title>Control coverage, ${report.asOf}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${SPRITE}
<a class="skip" href="#main">Skip to the report</a>
<header>
<p class="kicker">cdk-aims</p>
<h1>Control coverage</h1>
<p class="lead">What the templates of ${count(summary.stacks, 'stack')} show of ${titles}: by which check, on which resource, and what is still missing.</p>
<dl class="facts">
<div><dt>As of</dt><dd>${report.asOf}</dd></div>
<div><dt>Resources</dt><dd>${number(summary.resources.judged)} of ${number(summary.resources.all)} judged</dd></div>
${facts.run?.revision ? html`<div><dt>Revision</dt><dd><code class="digest">${shortRevision(facts.run.revision)}</code></dd></div>` : ''}
${facts.run ? html`<div><dt>Made by</dt><dd>${facts.run.tool} ${facts.run.version}</dd></div>` : ''}
</dl>
<div class="notice" role="note">
<p><strong>${report.disclaimer}</strong></p>
<p>Templates say what is to be deployed, not what is deployed. A setting that passes is a setting that passes: whether it is enough for a control is for a person to judge. Controls that infrastructure cannot evidence stay in the denominators and are <a href="#beyond">listed</a>.</p>
</div>
</header>
`;
}

/** Twelve characters tell commits apart; the section on the run has all of them. */
function shortRevision(revision: string): string {
  return revision.replace(/^([0-9a-f]{12})[0-9a-f]+/, '$1');
}

function navigation({ summary, report, facts }: View): Markup {
  const open = summary.verdicts.failed + summary.verdicts.broken + summary.verdicts.undecided;
  const entries: readonly (readonly [string, string, (number | undefined)?])[] = [
    ['overview', 'Overview'],
    ['map', 'Map of controls'],
    ['findings', 'What does not pass', open + summary.verdicts.accepted],
    ['account', 'What the account says', report.liveEvidence ? report.drift.length : undefined],
    ...reachabilityEntry(facts),
    ['controls', 'Controls', report.controls.length],
    ['waivers', 'Waivers and mistakes', report.waivers.length + report.mistakes.length],
    ['beyond', 'Beyond infrastructure'],
    ['resources', 'Resources', summary.resources.all],
    ...(facts.cryptography ? [['cryptography', 'Cryptography'] as const] : []),
    ['rules', 'Rules', summary.rules.all],
    ['verdicts', 'All verdicts', summary.verdicts.all],
    ['method', 'Method'],
    ['run', 'Origin'],
  ];
  return html`<nav aria-label="Sections of the report"><ol>${entries.map(
    ([id, name, size]) =>
      html`<li><a href="#${id}">${name}${size === undefined ? '' : html` <span class="muted">${number(size)}</span>`}</a></li>`,
  )}</ol></nav>
`;
}
