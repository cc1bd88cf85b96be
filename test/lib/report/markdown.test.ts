import { markdown } from '../../../lib/report/markdown';
import { code, text } from '../../../lib/report/markdown-text';
import { fc, runs } from '../../support/properties';
import { everywhere, factsWith, PLAIN, reportWith } from './fixture';

function rendered(names = PLAIN): string {
  const [file, ...others] = markdown(reportWith(names), factsWith(names));
  expect(others).toEqual([]);
  return [...file!.pieces].join('');
}

describe('coverage.md', () => {
  test('reads like this', () => {
    expect(rendered()).toMatchSnapshot();
  });

  test('has the same lines and cells whatever templates and people wrote', () => {
    const shape = (markdownText: string) =>
      markdownText
        .split('\n')
        .map((line) => (line.startsWith('|') ? (line.match(/(?<!\\)\|/g) ?? []).length : line.slice(0, 2)));
    const plain = shape(rendered(everywhere('plain')));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a | b', '\n# x', '`', '``|`', '\\|', '[x](http://x)')),
        (one) => {
          expect(shape(rendered(everywhere(`x${one}x`)))).toEqual(plain);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

describe('text of strangers', () => {
  test.each([
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['[a](b)', '\\[a\\](b)'],
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['a | b\nc', 'a \\| b c'],
    ['@team', '@&#8203;team'],
    ['see https://evil.example', 'see https:&#8203;//evil.example'],
    ['\u202Ex', '\\[U+202E\\]x'],
  ])('%j becomes %j', (given, expected) => {
    expect(text(given)).toBe(expected);
  });

  test.each([
    ['App/Model', '`App/Model`'],
    ['a|b', '`a\\|b`'],
    ['a`b', '`` a`b ``'],
    ['``', '``` `` ```'],
    ['a\nb', '`a b`'],
    ['', ''],
  ])('in code, %j becomes %j', (given, expected) => {
    expect(code(given)).toBe(expected);
  });

  test('a code span is closed by its own fence and by nothing inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '|', '\n') }), (given) => {
        const span = code(given);
        if (span === '') return;
        const fence = /^`+/.exec(span)![0];
        const inside = span.slice(fence.length, -fence.length);
        expect(span.endsWith(fence)).toBe(true);
        expect((inside.match(/`+/g) ?? []).some((run) => run.length === fence.length)).toBe(false);
        expect(span).not.toMatch(/\n|(?<!\\)\|/);
      }),
    );
  });
});
