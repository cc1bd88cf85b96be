import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../policies/judge/run';
import { assertBelongs, LedgerError, readLedger } from '../../../policies/ledger/read';
import { ledgerLines, writeLines } from '../../../policies/ledger/write';
import type { Rule } from '../../../policies/rules/rule';
import { fail, pass } from '../../../policies/template/outcome';
import { assemblyOf } from '../../support/assembly-of';
import { temporaryFolder } from '../../support/temporary-folder';

const root = temporaryFolder();
const rule: Rule = {
  id: 'TestRule',
  appliesTo: ['Test::R'],
  severity: 'error',
  problem: 'it is wrong',
  fix: 'Mend it.',
  controls: { 'iso27001:A.8.9': { why: 'A test.', as: 'direct' } },
  check: (view) => (view.get('Ok') === true ? pass('Ok', true) : fail('Ok', view.get('Ok'))),
};
const assembly = (ok: unknown) =>
  assemblyOf({
    Main: {
      Resources: { A: { Type: 'Test::R', Properties: { Ok: ok } }, B: { Type: 'Test::R', Properties: { Ok: true } } },
    },
  });

function written(name: string, ok: unknown = false): string {
  const file = join(root, name);
  writeLines(file, ledgerLines(run(assembly(ok), { rules: [rule], today: '2026-11-24' }), [rule]));
  return file;
}

test('what is written is read back', () => {
  const ledger = readLedger(written('whole.ndjson'));
  expect(ledger.templates).toMatchObject([{ file: 'Main.template.json', stack: 'Main' }]);
  expect(ledger.rules).toMatchObject([{ id: 'TestRule', fix: 'Mend it.' }]);
  expect(ledger.resources.map((resource) => resource.logicalId)).toEqual(['A', 'B']);
  expect(ledger.verdicts).toMatchObject([
    { rule: 0, resource: 0, verdict: 'fail', at: 'Ok', observed: false, message: 'it is wrong' },
    { rule: 0, resource: 1, verdict: 'pass' },
  ]);
});

test('identical input gives identical bytes', () => {
  expect(readFileSync(written('one.ndjson'))).toEqual(readFileSync(written('two.ndjson')));
});

describe('secrets never reach the ledger', () => {
  test.each<[string, unknown]>([
    ['an access key', 'AKIAABCDEFGHIJKLMNOP'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE'],
    ['a dynamic reference', '{{resolve:secretsmanager:prod/db:SecretString:password}}'],
  ])('%s', (_, value) => {
    const text = readFileSync(written('secret.ndjson', value), 'utf8');
    expect(text).not.toContain('AKIAABCDEFGHIJKLMNOP');
    expect(text).not.toContain('MIIE');
    expect(text).not.toContain('SecretString');
  });

  test('long values are cut', () => {
    const [verdict] = readLedger(written('long.ndjson', 'x'.repeat(5000))).verdicts;
    expect(String(verdict!.observed)).toHaveLength(200);
  });
});

describe('a reader refuses', () => {
  const damaged = (name: string, change: (lines: string[]) => string[]): string => {
    const file = written(name);
    writeFileSync(file, change(readFileSync(file, 'utf8').trimEnd().split('\n')).join('\n'));
    return file;
  };

  test.each<[string, string, (lines: string[]) => string[], string]>([
    [
      'another version',
      'version',
      ([, ...rest]) => ['{"ledger":99}', ...rest],
      'expected a ledger of version 1, got 99',
    ],
    ['something else', 'other', () => ['{"some":"json"}'], 'expected a ledger'],
    ['a ledger that was cut off', 'cut', (lines) => lines.slice(0, -1), 'has no end'],
    ['a ledger that lost a line', 'lost', (lines) => lines.filter((line) => !line.startsWith('{"v"')), 'and says'],
    [
      'a line that is no JSON',
      'text',
      (lines) => [...lines.slice(0, 1), 'oops', ...lines.slice(1)],
      'line 2 is not JSON',
    ],
    [
      'a verdict on nothing',
      'dangling',
      (lines) => lines.map((line) => line.replace('"resource":1', '"resource":7')),
      'does not hold',
    ],
  ])('%s', (_, name, change, message) => {
    const file = damaged(name, change);
    expect(() => readLedger(file)).toThrow(LedgerError);
    expect(() => readLedger(file)).toThrow(message);
  });

  test('a file that is not there', () => {
    expect(() => readLedger(join(root, 'nope'))).toThrow('cannot be read (ENOENT)');
  });

  test('a ledger of other templates', () => {
    const ledger = readLedger(written('belongs.ndjson'));
    expect(() => assertBelongs(ledger, assembly(false), 'l')).not.toThrow();
    expect(() => assertBelongs(ledger, assembly(true), 'l')).toThrow('another Main.template.json');
    expect(() => assertBelongs(ledger, assemblyOf({}), 'l')).toThrow('which is not in the assembly');
    expect(() => assertBelongs(ledger, assemblyOf({ Main: {}, More: {} }), 'l')).toThrow();
    expect(() => assertBelongs(ledger, assemblyOf({}, { missingContext: ['vpc'] }), 'l')).toThrow(
      'missing context (vpc)',
    );
  });
});

test('nothing is left half-written when a line cannot be made', () => {
  const file = join(root, 'half.ndjson');
  const lines = function* () {
    yield 'one';
    throw new Error('stopped');
  };
  expect(() => writeLines(file, lines())).toThrow('stopped');
  expect(() => readFileSync(file)).toThrow('ENOENT');
});
