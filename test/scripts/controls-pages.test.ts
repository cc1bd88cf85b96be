import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { controlsOf } from '../../policies/controls';
import { insertTables, TABLES } from '../../scripts/controls-coverage-tables';
import { controlPages } from '../../scripts/controls-pages';

const docs = join(__dirname, '..', '..', 'docs');
const read = (...path: readonly string[]) => readFileSync(join(docs, ...path), 'utf8');

/** When these fail: compile scripts/controls-pages.ts and run it at the root of the repository. */
describe('the generated pages', () => {
  test.each([...controlPages()])('docs/controls/%s is up to date', (name, text) => {
    expect(read('controls', name).split('\n')).toEqual(text.split('\n'));
  });

  test('docs/controls holds nothing else', () => {
    expect(readdirSync(join(docs, 'controls')).sort()).toEqual([...controlPages().keys()].sort());
  });

  test('every control has its entry', () => {
    for (const standard of ['iso42001', 'iso27001'] as const) {
      const text = read('controls', `${standard}.md`);
      const missing = controlsOf(standard).filter((c) => !text.includes(`### ${c.number} ${c.name}\n`));
      expect(missing).toEqual([]);
    }
    const text = read('controls', 'iso27001-2013.md');
    expect(controlsOf('iso27001-2013').filter((c) => !text.includes(`| ${c.number} | ${c.name} |`))).toEqual([]);
  });
});

describe('docs/coverage.md', () => {
  test('has every table of the code, up to date', () => {
    const text = read('coverage.md');
    expect(text.split('\n')).toEqual(insertTables(text).split('\n'));
    const places = [...text.matchAll(/<!-- table: (\S+) -->/g)].map((match) => match[1]);
    expect(places).toEqual(Object.keys(TABLES));
  });

  test('names every row of the truth tables', () => {
    const rowsOf = (name: string) => TABLES[name]!().split('\n').length - 2;
    expect(Object.keys(TABLES).map((name) => [name, rowsOf(name)])).toEqual([
      ['needs', 5],
      ['design', 6],
      ['account', 5],
      ['people', 3],
      ['headlines-direct', 30],
      ['headlines-partial', 90],
      ['headlines-record', 3],
    ]);
  });

  test('an unknown table is refused', () => {
    expect(() => insertTables('<!-- table: none-such -->\n<!-- end -->')).toThrow(/'none-such', expected needs/);
  });
});
