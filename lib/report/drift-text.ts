import type { CoverageReport, LiveFacts } from '../coverage';
import { type DriftFinding, driftFindings, driftSentence } from './drift-findings';
import { code, text } from './markdown-text';
import { count, visible } from './words';

/** Findings of a screen; the rest is in the report. */
const ON_SCREEN = 8;
/** Rows of a table that a pull request still shows with pleasure. */
const ROWS = 20;

/** Drift for a terminal: it comes before everything else. No lines when nobody asked the account. */
export function driftLines(report: CoverageReport, live: LiveFacts | undefined): string[] {
  if (!report.liveEvidence) return [];
  const findings = driftFindings(report, live);
  const stale = live?.stale
    ? [`  warning  the evidence is stale since ${live.staleAfter.slice(0, 10)}: collect again`]
    : [];
  const incomplete =
    live && !live.complete
      ? [`  warning  the evidence is incomplete: ${count(live.problems.length, 'question')} without an answer`]
      : [];
  if (findings.length === 0)
    return ['DRIFT      none: nothing that was asked and answered contradicts the design', ...stale, ...incomplete, ''];
  return [
    `DRIFT      ${driftSentence(findings)}`,
    ...findings
      .slice(0, ON_SCREEN)
      .flatMap((finding) => [
        `  ${finding.severity.padEnd(7)}  ${visible(finding.where)}`,
        `           ${visible(finding.what)}`,
        `           ${visible([finding.trace, finding.rule, finding.controls.slice(0, 4).join(' ')].filter(Boolean).join(' | '))}`,
      ]),
    ...(findings.length > ON_SCREEN ? [`  and ${findings.length - ON_SCREEN} more in the report`] : []),
    ...stale,
    ...incomplete,
    '',
  ];
}

/** Drift as a section of Markdown; nothing when nobody asked the account, or nothing was found. */
export function* driftMarkdown(report: CoverageReport, live: LiveFacts | undefined): Generator<string> {
  if (!report.liveEvidence) return;
  const findings = driftFindings(report, live);
  if (findings.length === 0) {
    yield 'Nothing that AWS Config and CloudFormation were asked, and answered, contradicts the design.\n\n';
    return;
  }
  yield `## Drift: ${driftSentence(findings)}\n\n`;
  yield '| severity | where | what | seen by | controls |\n|---|---|---|---|---|\n';
  for (const finding of findings.slice(0, ROWS)) yield row(finding);
  if (findings.length > ROWS) yield `\n${findings.length - ROWS} more in coverage.html.\n`;
  yield '\n';
}

function row({ severity, where, what, trace, controls }: DriftFinding): string {
  return `| ${severity} | ${code(where)} | ${text(what)} | ${text(trace)} | ${controls.map((id) => code(id)).join(' ')} |\n`;
}
