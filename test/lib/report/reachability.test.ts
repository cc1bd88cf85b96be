import { reachabilityLine } from '../../../lib/reachability/section';
import { page } from '../../../lib/report/html';
import { json } from '../../../lib/report/json';
import { markdown } from '../../../lib/report/markdown';
import type { ReportFacts } from '../../../lib/report/report-facts';
import { summaryText } from '../../../lib/report/summary-text';
import { factsWith, PLAIN, reportWith } from './fixture';
import { largeMatrix, matrixWith, NO_ZONES, proofsWith } from './reachability-fixture';

const report = reportWith(PLAIN);
const withProofs = (reachability: ReportFacts['reachability']) => factsWith(PLAIN, { reachability });
const text = (render: typeof page, facts: ReportFacts) => [...render(report, facts)[0]!.pieces].join('');
const section = (facts: ReportFacts) =>
  /<section id="reachability"[\s\S]*?<\/section>/.exec(text(page, facts))![0].replaceAll('<wbr>', '');
const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1');
const plain = withProofs(proofsWith('kms'));

describe('the section of the page', () => {
  const shown = section(plain);

  test('has every figure with its denominator', () => {
    expect(words(shown)).toContain(
      '3 of 6 cells (zone × destination) reachable, 2 of 6 not reachable, 1 of 6 unknown, in 2 zones. 3 of 6 are compared with a declaration: 1 of 3 as declared, 1 of 3 reached but not declared, 1 of 3 declared but not reached, 0 of 3 unknown.',
    );
    expect(words(shown)).toMatch(
      /1 of 6 reached but not declared 1 of 6 declared but not reached 1 of 6 unknown 1 of 6 reachable 1 of 6 reachable, as declared 1 of 6 not reachable/,
    );
    expect(words(shown)).toContain('1 of 2 networks were not worked out.');
    expect(words(shown)).toContain('1 of 3 inputs hold no network.');
  });

  test('says what it is not: coverage, and what the matrix does not cover', () => {
    expect(words(shown)).toMatch(/It changes no control’s coverage: the verdicts of Ec2VpcReachabilityAsDeclared/);
    expect(words(shown)).toMatch(/Unknown means that the templates do not decide it/);
    expect(words(shown)).toMatch(/does not cover what runs in no VPC/);
    expect(words(shown)).toMatch(/Not worked out: kms/);
  });

  test('lists what is not as declared and what is unknown first, and open', () => {
    const [before, after] = shown.split('<table class="matrix">');
    const ways = (part: string) =>
      [...part.matchAll(/<details class="way" id="[^"]+"( open)?><summary>(.*?)<\/summary>/g)].map(
        ([, open, summary]) => [words(summary!).trim(), open !== undefined],
      );
    expect(ways(before!)).toEqual([
      ['A kms → internet reached but not declared', true],
      ['A kms → network kms declared but not reached', true],
      ['B kms → network kms unknown', true],
    ]);
    expect(ways(after!)).toEqual([
      ['A kms → service kms reachable, as declared', false],
      ['B kms → internet not reachable', false],
      ['B kms → service kms reachable', false],
    ]);
    expect(words(before!)).toContain('What stands out 3 of 6 cells');
  });

  test('says in each cell, in words and with a shape, what its colour says, and leads to its path', () => {
    const cells = [...shown.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell!);
    expect(cells.map((cell) => words(cell).trim())).toEqual([
      'reached but not declared: tcp 443 to 1 host not declared, at times',
      'not reachable',
      'reachable, as declared: tcp 443',
      'reachable: tcp 443 no name',
      'declared but not reached: not reached: kms',
      'unknown: tcp 443 unknown',
    ]);
    for (const cell of cells) {
      expect(cell).toMatch(/<use href="#s-[a-z]+"\/>/);
      const id = /<a class="passage [^"]*" href="#([^"]+)"/.exec(cell)![1]!;
      expect(shown).toContain(`<details class="way" id="${id}"`);
    }
    expect(shown).toContain('<symbol id="s-way"');
  });

  test('names the resource that shows each part of a path', () => {
    expect(words(shown)).toMatch(/kms kms kms in kms/);
  });

  test('is one honest sentence where no network is seen, and nothing where nobody looked', () => {
    const none = words(section(withProofs([{ source: 'buckets', matrix: NO_ZONES }])));
    expect(none).toMatch(/^ ?Reachability No network is seen in these templates/);
    expect(none).not.toMatch(/\d of \d|as declared/);
    expect(text(page, factsWith(PLAIN))).not.toContain('id="reachability"');
    expect(text(page, factsWith(PLAIN))).not.toContain('href="#reachability"');
  });

  test('of a large network is cut, says so, and still shows what stands out', () => {
    const large = section(withProofs([{ source: 'large', matrix: largeMatrix(120) }]));
    expect(words(large)).toContain('What stands out 1 of 14,400 cells');
    expect(words(large)).toContain('zone-119 → zone zone-0 reached but not declared');
    expect(words(large)).toMatch(/The first 50 of 120 zones, those with cells that stand out before others/);
    expect(words(large)).toContain('800 of 14,400 cells are written out with their path');
    expect(large.match(/<td>/g)).toHaveLength(6000);
    // The zone that stands out comes first although it is the last.
    expect(/<thead>.*?<\/th>(.*?)<\/th>/.exec(large)![1]).toContain('zone-119');
    expect(large.length).toBeLessThan(2_500_000);
  });
});

describe('Markdown', () => {
  const shown = text(markdown, plain);

  test('holds figures, a table and what somebody has to look at', () => {
    expect(shown).toContain('6 cells (zone x destination) of 2 zones: 3 reachable, 2 not reachable, 1 unknown.');
    expect(shown).toContain('It changes no control’s coverage');
    expect(shown).toContain('1 of 3 inputs hold no network.');
    expect(shown).toContain('| destination | A kms | B kms |');
    expect(shown).toContain('| internet | ! tcp 443 to 1 host (at times) | - |');
    expect(shown).toContain('#### A kms to internet: reachable when kms');
    expect(shown).not.toContain('A kms to service kms:');
    expect(shown).toContain('Not worked out: kms');
  });

  test('of a large network has no table, and says where it is', () => {
    const large = text(markdown, withProofs([{ source: 'large', matrix: largeMatrix(61) }]));
    expect(large).not.toContain('| destination |');
    expect(large).toContain('The table of 61 zones and 61 destinations is in coverage.html.');
    expect(large).toContain('#### zone-60 to zone zone-0: reachable');
  });

  test('says honestly that no network is seen', () => {
    expect(text(markdown, withProofs([]))).toMatch(/## Reachability\n\nNo network is seen/);
  });
});

describe('JSON', () => {
  test('holds the matrices whole, whatever their size', () => {
    const proofs = [...proofsWith('kms'), { source: 'more', matrix: largeMatrix(40) }];
    const { reachability } = JSON.parse(text(json, withProofs(proofs)));
    expect(reachability.summary).toMatchObject({ cells: 1606, zones: 42, leftOut: 1 });
    expect(reachability.assemblies).toEqual(
      JSON.parse(JSON.stringify(proofs.map(({ source, matrix }) => ({ source, ...matrix })))),
    );
    expect(JSON.parse(text(json, factsWith(PLAIN)))).not.toHaveProperty('reachability');
  });
});

describe('the terminal', () => {
  test('has one line where there is a network, in which every cell counts once', () => {
    expect(reachabilityLine(proofsWith('kms'))).toEqual([
      'network    6 cells (zone x destination): 1 as declared, 2 not as declared, 1 unknown, 2 of which nothing is declared, 1 network not worked out',
    ]);
    expect(reachabilityLine([{ source: 'one', matrix: matrixWith('x') }])[0]).toMatch(
      /2 of which nothing is declared$/,
    );
    expect(summaryText(report, plain, [])).toMatch(/^network {4}6 cells/m);
  });

  test.each([
    ['nothing asked', undefined],
    ['no network', [{ source: 'a', matrix: NO_ZONES }]],
  ])('has none with %s', (_, proofs) => {
    expect(reachabilityLine(proofs)).toEqual([]);
  });
});
