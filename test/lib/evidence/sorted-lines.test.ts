import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SortedLines } from '../../../lib/evidence/sorted-lines';
import { fc, runs } from '../../support/properties';

const folder = mkdtempSync(join(tmpdir(), 'aims-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('any lines, in any order and number, come out in order, and nothing else is left', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }).filter((text) => !/[\r\n]/.test(text))), (lines) => {
      const file = join(folder, 'sorted');
      const sorted = new SortedLines(file, 3);
      for (const line of lines) sorted.add(line);
      sorted.finish(file);
      expect(readFileSync(file, 'utf8')).toBe(
        [...lines]
          .sort()
          .map((line) => `${line}\n`)
          .join(''),
      );
      expect(readdirSync(folder)).toEqual(['sorted']);
    }),
    { numRuns: runs(60) },
  );
});

test('what is discarded leaves nothing', () => {
  const sorted = new SortedLines(join(folder, 'gone'), 1);
  sorted.add('a');
  sorted.add('b');
  sorted.discard();
  expect(readdirSync(folder).filter((name) => name.startsWith('gone'))).toEqual([]);
});
