import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { cover } from '../../../lib/coverage';
import { page } from '../../../lib/report/html';
import { breakable, html } from '../../../lib/report/html/markup';
import { MAX_LISTED_RESOURCES } from '../../../lib/report/html/view';
import { visible } from '../../../lib/report/words';
import type { Standard } from '../../../policies/controls';
import { fc, runs } from '../../support/properties';
import {
  everywhere,
  factsWith,
  largeReport,
  ledgerWith,
  liveFactsWith,
  observationsWith,
  PLAIN,
  reportWith,
  TODAY,
} from './fixture';
import { proofsWith } from './reachability-fixture';

function rendered(names = PLAIN, more = {}): string {
  const [file, ...others] = page(reportWith(names), factsWith(names, more));
  expect(others).toEqual([]);
  return [...file!.pieces].join('');
}

/** The page of a run with live evidence. */
function renderedLive(names = PLAIN): string {
  const report = reportWith(names, [], observationsWith(names));
  const facts = factsWith(names, { live: liveFactsWith(names), reachability: proofsWith(names.logicalId) });
  return [...page(report, facts)[0]!.pieces].join('');
}

/** The page of a report on some standards. */
function renderedOf(standards: readonly Standard[]): string {
  const report = cover({ ledger: ledgerWith(PLAIN), records: [], standards, asOf: TODAY });
  return [...page(report, factsWith(PLAIN))[0]!.pieces].join('');
}

/** Text whose entities are characters again. */
function decoded(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' };
  return text.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, name: string) => entities[name]!);
}

/** The tags of a page with the names of their attributes: what a browser would build. */
function skeleton(text: string): string[] {
  const withoutData = text.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1').replace(/<style>[\s\S]*?<\/style>/, '');
  return (withoutData.match(/<[^>]*>/g) ?? [])
    .filter((tag) => tag !== '<wbr>')
    .map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    '<!--',
    ']]>',
    '\u202Egnp.exe',
    '\u0000\u001B[31m',
    '\uD800',
    '&lt;b&gt;',
    '${x}',
    '`',
  ),
);

describe('markup', () => {
  test('whatever a value holds, it stays text, in elements and in attributes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [, attribute, content] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(
          html`<p title="${text}">${text}</p>`.text,
        )!;
        expect(decoded(attribute!)).toBe(visible(text));
        expect(decoded(content!)).toBe(visible(text));
      }),
    );
  });

  test('a name may break, and is still the same name', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(decoded(breakable(text).text.replaceAll('<wbr>', ''))).toBe(visible(text));
      }),
    );
    expect(breakable('App/Stack::KmsKeyPolicy').text).toBe('App/<wbr>Stack::<wbr>Kms<wbr>Key<wbr>Policy');
  });

  test('no character may hide or reorder what stands beside it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(visible(text)).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
    expect(visible('a\u202Eb\u200Fc')).toBe('a[U+202E]b[U+200F]c');
  });
});

describe('the page', () => {
  const text = rendered();

  test('has the same elements whatever templates and people wrote', () => {
    const plain = skeleton(renderedLive(everywhere('plain')));
    fc.assert(
      fc.property(
        hostile.filter((one) => one.trim() !== ''),
        (one) => {
          expect(skeleton(renderedLive(everywhere(`x${one}`)))).toEqual(plain);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  test('allows its own style and its own script by their digests, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!;
    const digest = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)![1]!;
    const script = /<script>([\s\S]*?)<\/script>/.exec(text)![1]!;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${digest(style)}`,
      `script-src ${digest(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(text.match(/<style/g)).toHaveLength(1);
    expect(text.match(/<script/g)).toHaveLength(2);
  });

  test('asks nobody for anything and carries no inline handler or style', () => {
    const tags = skeleton(text).join('\n');
    expect(tags).not.toMatch(/\s(on\w+|style)=/);
    expect(text).not.toMatch(/(?:src|href|action)="(?!#)/);
    expect(text).not.toMatch(/@import|url\(/);
    expect(tags).not.toMatch(/<(link|img|iframe|object|embed|form|base)\b/);
  });

  test('names every control of every standard once, each with its card', () => {
    const cards = [...text.matchAll(/<details class="control [^"]*" id="([^"]+)"/g)].map((match) => match[1]!);
    const perStandard = (standard: string) => cards.filter((id) => id.startsWith(`${standard}:`)).length;
    expect(new Set(cards).size).toBe(cards.length);
    expect([perStandard('iso42001'), perStandard('iso27001'), perStandard('iso27001-2013')]).toEqual([38, 93, 114]);
    const cells = [...text.matchAll(/<a class="cell [^"]*" href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(cells).toEqual(cards);
  });

  test('has a target for every link within it', () => {
    const ids = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!));
    const links = new Set([...text.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!));
    expect([...links].filter((link) => !ids.has(link))).toEqual([]);
    expect([...text.matchAll(/\sid="/g)]).toHaveLength(ids.size);
  });

  test('says of no control that it is complied with, certified, proven or satisfied', () => {
    const words = text.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/\b(compliant|certified|proven|satisfied|compl(y|ies|ied) with)\b/i);
    expect(words).toMatch(/not an audit opinion and not a certificate/);
  });

  test('writes out everything that is not a pass', () => {
    const findings = /<section id="findings"[\s\S]*?<\/section>/.exec(text)![0];
    const rowsUnder = (effect: string) =>
      (new RegExp(`id="findings-${effect}"([\\s\\S]*?)(?=<h3|</section>)`).exec(findings)![1]!.match(/<tr><th/g) ?? [])
        .length;
    // Two failures without a waiver, and one whose waiver has expired.
    expect(rowsUnder('failed') - tablesUnder(findings, 'failed')).toBe(3);
    expect(rowsUnder('broken') - tablesUnder(findings, 'broken')).toBe(1);
    expect(rowsUnder('undecided') - tablesUnder(findings, 'undecided')).toBe(1);
    expect(rowsUnder('accepted') - tablesUnder(findings, 'accepted')).toBe(1);
  });

  test('shows who approved a waiver, and that nobody did', () => {
    const waivers = /<section id="waivers"[\s\S]*?<\/section>/.exec(text)![0];
    expect(waivers).toContain('Head of security');
    expect(waivers.match(/no approver/g)).toHaveLength(2);
    expect(waivers).toContain('no expiry');
    expect(waivers).toMatch(/2026-01-01[\s\S]{0,60}expired/);
  });

  test('says that nobody asked the account, when nobody did', () => {
    expect(/<section id="account"[\s\S]*?<\/section>/.exec(text)![0]).toMatch(/Nobody asked\./);
  });

  test('shows what the account contradicts, what is deployed, and what no template describes', () => {
    const account = /<section id="account"[\s\S]*?<\/section>/.exec(renderedLive())![0].replaceAll('<wbr>', '');
    expect(account).toMatch(/Contradicted by the account <span class="figure">1</);
    expect(account).toMatch(/App\/Training\/Model0[\s\S]*ModelIsolated[\s\S]*the design passes[\s\S]*aims-isolation/);
    expect(account).toContain('0 of 1 deployed as judged');
    expect(account).toMatch(/differs[\s\S]*drifted[\s\S]*modified: EnableNetworkIsolation/);
    expect(account).toContain('1 of 2 that AWS Config recorded');
    expect(account).toContain('does not record 1 AI type');
    expect(account).toMatch(/no: 1 question without an answer/);
    expect(account).toMatch(/8 observations, at most 169 hours apart/);
    expect(account).toMatch(/its recorder is stopped/);
  });

  test.each([
    ['live evidence', renderedLive],
    ['one standard', () => renderedOf(['iso42001'])],
    ['the 2013 edition alone', () => renderedOf(['iso27001-2013'])],
  ])('links to nothing that is not there, with %s', (_, render) => {
    const other = render();
    const ids = new Set([...other.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!));
    const links = [...other.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  test('lists types without a rule apart from those with a reason', () => {
    const resources = /<section id="resources"[\s\S]*?<\/section>/.exec(text)![0];
    const [open, reasoned] = resources.split('Nothing to judge');
    expect(open!.replaceAll('<wbr>', '')).toContain('AWS::Unheard::Of');
    expect(reasoned!.replaceAll('<wbr>', '')).toMatch(/AWS::CDK::Metadata[\s\S]*It configures nothing/);
  });

  test('holds every verdict in its data, passes too', () => {
    const data = JSON.parse(
      gunzipSync(Buffer.from(/id="verdict-data">([^<]*)</.exec(text)![1]!, 'base64')).toString('utf8'),
    );
    const { verdicts } = reportWith(PLAIN);
    expect(data.columns.rule).toEqual(verdicts.map((verdict) => verdict.rule));
    expect(data.columns.resource).toEqual(verdicts.map((verdict) => verdict.resource));
    expect(data.columns.effect.map((effect: number) => data.effects[effect].effect)).toEqual([
      'passed',
      'failed',
      'accepted',
      'failed',
      'failed',
      'undecided',
      'passed',
      'broken',
      'passed',
      'not applicable',
      'passed',
    ]);
  });

  test('is the same bytes for the same input', () => {
    expect(rendered()).toBe(text);
    const withoutRun = rendered(PLAIN, { run: undefined });
    expect(withoutRun).not.toContain('2026-11-24T');
    expect(withoutRun).not.toContain('0123456789ab');
  });

  test('of a large run stays small: what only passes is in the data', () => {
    const { report, facts } = largeReport(50_000);
    const large = [...page(report, facts)[0]!.pieces].join('');
    const listed = large.match(/<tr id="r\d+"/g)!.length;
    expect(report.resources.length).toBeGreaterThan(MAX_LISTED_RESOURCES);
    expect(listed).toBe(report.resources.filter((resource) => resource.design === 'violated').length);
    expect(large.length).toBeLessThan(2_000_000);
  });
});

function tablesUnder(findings: string, effect: string): number {
  const part = new RegExp(`id="findings-${effect}"([\\s\\S]*?)(?=<h3|</section>)`).exec(findings)![1]!;
  return (part.match(/<thead><tr><th/g) ?? []).length;
}
