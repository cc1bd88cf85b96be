import { summaryText } from '../../../lib/report/summary-text';
import { everywhere, factsWith, PLAIN, reportWith } from './fixture';

const printed = (names = PLAIN) =>
  summaryText(reportWith(names), factsWith(names), ['reports/coverage.html', 'reports/coverage.json']);

describe('the summary on the terminal', () => {
  test('gives every figure of a standard with its denominator', () => {
    const rows = printed()
      .split('\n')
      .filter((line) => /\d+ of \d+( |$)/.test(line) && !line.startsWith('verdicts'));
    expect(rows.map((line) => line.slice(0, 28).trim())).toEqual([
      'applicable',
      'infrastructure can evidence',
      'designed',
      'evidenced',
      'violated',
      'rule broke',
      'undecided',
      'accepted by waiver',
      'nothing to judge',
      'only a record can evidence',
      'evidenced by a record',
    ]);
    for (const line of rows) expect(line.match(/\d+ of \d+/g)).toHaveLength(3);
    expect(printed()).toMatch(/controls\s+38\s+93\s+114\n/);
  });

  test('counts resources, verdicts, waivers and mistakes', () => {
    const text = printed();
    expect(text).toContain('resources  6: 4 judged, 0 in which no rule found anything to judge,');
    expect(text).toContain('1 of types with nothing to judge (reasons in the report), 1 not covered');
    expect(text).toContain('verdicts   11 of 6 rules: 4 passed, 3 failed (1 error, 2 warnings), 1 accepted,');
    expect(text).toContain('1 undecided, 1 broken, 1 not applicable');
    expect(text).toContain('waivers    3: 1 expired, 2 without an approver, 1 unused');
    expect(text).toContain('mistakes   1');
  });

  test('says what was not asked, where the files are, and that it is no certificate', () => {
    const text = printed();
    expect(text).toContain('AWS Config was not asked');
    expect(text).toContain('No records were read');
    expect(text).toContain('not a certificate');
    expect(text).toMatch(/written {2}reports\/coverage\.html\n {9}reports\/coverage\.json\n/);
  });

  test('leads to check while something fails', () => {
    expect(printed()).toMatch(/next {5}npx aims check +what fails/);
    expect(printed()).not.toContain('cdk deploy');
  });

  test('lets no control character through to the terminal', () => {
    const text = printed(everywhere('\u001B[31mred\u0007\u202E'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    expect(text).toContain('[U+001B][31mred');
  });
});
