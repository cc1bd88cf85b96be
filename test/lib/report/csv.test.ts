import { csv, row } from '../../../lib/report/csv';
import { fc } from '../../support/properties';
import { everywhere, factsWith, PLAIN, reportWith } from './fixture';

/** Reads RFC 4180: what a spreadsheet would hold. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let position = 0;
  while (position < text.length) {
    let cell = '';
    if (text[position] === '"') {
      for (position++; ; position++) {
        if (text[position] === undefined) throw new Error('a quote is never closed');
        if (text[position] !== '"') cell += text[position];
        else if (text[position + 1] === '"') cell += text[position++];
        else break;
      }
      position++;
    } else while (position < text.length && !/[,\r\n]/.test(text[position]!)) cell += text[position++];
    cells.push(cell);
    if (text[position] === ',') position++;
    else if (text.startsWith('\r\n', position)) {
      position += 2;
      rows.push(cells);
      cells = [];
    } else throw new Error(`expected a comma or the end of a row at ${position}`);
  }
  return rows;
}

function table(name: string, names = PLAIN): Record<string, string>[] {
  const file = csv(reportWith(names), factsWith(names)).find((one) => one.name === name)!;
  const [head, ...rows] = parse([...file.pieces].join(''));
  return rows.map((cells) => {
    expect(cells).toHaveLength(head!.length);
    return Object.fromEntries(cells.map((cell, index) => [head![index]!, cell]));
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a spreadsheet skips them
const FORMULA = /^[\s\u0000-\u001F]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

describe('a row', () => {
  test('is read back as it was, but for an apostrophe before what begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const [read] = parse(row(cells));
        expect(read).toEqual(cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\uFF1D1', "=cmd|'/c calc'!A1"])(
    'takes %j for text',
    (cell) => {
      expect(parse(row([cell]))[0]![0]).toBe(`'${cell}`);
    },
  );

  test('leaves numbers and names alone', () => {
    expect(row([12, 'App/Model', 'a, b', 'say "no"'])).toBe('12,App/Model,"a, b","say ""no"""\r\n');
  });
});

describe('coverage.csv', () => {
  test('has one row for each control of each standard', () => {
    const rows = table('coverage.csv');
    const perStandard = (standard: string) => rows.filter((one) => one['standard'] === standard).length;
    expect([
      perStandard('ISO/IEC 42001:2023'),
      perStandard('ISO/IEC 27001:2022'),
      perStandard('ISO/IEC 27001:2013'),
    ]).toEqual([38, 93, 114]);
    expect(rows).toHaveLength(245);
  });

  test('keeps the axes apart, leaves out those that a control does not need, and disclaims every row', () => {
    const rows = table('coverage.csv');
    const of = (standard: string, control: string) =>
      rows.find((one) => one['standard'] === standard && one['control'] === control)!;
    expect(of('ISO/IEC 27001:2022', 'A.8.22')).toMatchObject({
      'evidence class': 'direct',
      state: 'violated',
      design: 'violated',
      account: 'no live check',
      people: '',
      needs: 'design account',
      passed: '1',
      failed: '1',
      accepted: '1',
    });
    expect(of('ISO/IEC 42001:2023', 'A.2.2')).toMatchObject({
      design: '',
      account: '',
      people: 'missing',
      needs: 'people',
    });
    expect(of('ISO/IEC 27001:2013', 'A.13.1.3')['derived from']).toBe('iso27001:A.8.22');
    expect(rows.every((one) => one['note']!.includes('not a certificate'))).toBe(true);
  });
});

describe('resources.csv', () => {
  test('has one row for each resource, with how far the rules reach it', () => {
    expect(table('resources.csv').map((one) => [one['logical id'], one['standing'], one['reason']])).toEqual([
      ['Model0', 'judged', ''],
      ['Model1', 'judged', ''],
      ['Model2', 'judged', ''],
      ['Model3', 'judged', ''],
      ['Model4', 'not covered', ''],
      ['Model5', 'nothing to judge', 'It configures nothing.'],
    ]);
  });

  test('holds no formula, whatever templates are called', () => {
    for (const name of ['=HYPERLINK("http://evil.example","x")', '+1', '-1', '@x', '\t=1', '\r\n=1'])
      for (const one of table('resources.csv', everywhere(name)))
        for (const cell of Object.values(one)) expect(cell).not.toMatch(FORMULA);
  });
});
