import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readEvidence } from '../../../lib/evidence';
import schema from '../../../schemas/evidence.schema.json';
import { exampleAccount, INFERENCE_TEMPLATE } from '../../support/config-server';
import { CollectionBench } from '../../support/config-server/collection';

const folder = mkdtempSync(join(tmpdir(), 'aims-evidence-file-'));
const file = join(folder, 'evidence.ndjson');
let lines: string[];

beforeAll(async () => {
  const account = exampleAccount();
  account.change('Inference', 'Model', 'EnableNetworkIsolation', false);
  const bench = await CollectionBench.start({
    accounts: [account],
    faults: { deny: ['DescribeConfigRuleEvaluationStatus'] },
  });
  try {
    await bench.collect({
      question: { by: 'rules', names: [], regions: ['us-east-1'], inventory: true, assetTypes: [], stacks: true },
      judged: [{ name: 'Inference', file: 'i.json', sha256: 'x', template: INFERENCE_TEMPLATE as never }],
    });
    lines = bench.text().trimEnd().split('\n');
  } finally {
    await bench.stop();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (...changed: readonly string[]): string => {
  writeFileSync(file, `${changed.join('\n')}\n`);
  return file;
};

test('every line is as the schema says, and every kind of line occurs', () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const kinds = new Set<string>();
  for (const line of lines) {
    const entry = JSON.parse(line) as object;
    kinds.add(Object.keys(entry)[0]!);
    expect({ line, valid: validate(entry), errors: validate.errors }).toMatchObject({ valid: true });
  }
  expect([...kinds]).toEqual(['evidence', 'source', 'stack', 'rule', 'asset', 'problem', 'result', 'end']);
});

test('what was written is read back, results as often as they are asked for', () => {
  const evidence = readEvidence(written(...lines));
  expect([...evidence.results]).toHaveLength(lines.filter((line) => line.startsWith('{"result"')).length);
  expect([...evidence.results]).toEqual([...evidence.results]);
  expect(evidence.stacks).toHaveLength(1);
  expect(evidence.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('holds no value of a property: what differs is told by its place', () => {
  const stack = lines.find((line) => line.startsWith('{"stack"'))!;
  expect(JSON.parse(stack).stack.resources).toContainEqual(
    expect.objectContaining({ logicalId: 'Model', drift: 'modified', properties: ['/EnableNetworkIsolation'] }),
  );
});

describe('a file that cannot be trusted is refused', () => {
  test.each<[string, () => string, RegExp]>([
    ['cut off', () => written(...lines.slice(0, -1)), /has no end: it was cut off/],
    [
      'a line taken out',
      () => written(...lines.filter((_, index) => index !== lines.length - 2)),
      /holds \d+ results, and says \d+/,
    ],
    ['a line added', () => written(...lines, lines.at(-2)!), /goes on behind its end/],
    ['another version', () => written(lines[0]!.replace('"evidence":1', '"evidence":9'), ...lines.slice(1)), /got 9/],
    ['a ledger', () => written('{"ledger":1}'), /is no evidence file/],
    ['no JSON', () => written('hello'), /is no evidence file/],
    ['nothing', () => written(), /is no evidence file|is empty/],
    ['a damaged line', () => written(lines[0]!, '{"rule":', ...lines.slice(2)), /line 2 is not JSON/],
    [
      'a result of no rule',
      () => written(...lines.map((line) => line.replace('{"result":{"rule":0', '{"result":{"rule":99'))),
      /refers to rule 99/,
    ],
    [
      'a result that is none',
      () => written(...lines.map((line) => line.replace('"result":"compliant"', '"result":"fine"'))),
      /has the result "fine", which is none/,
    ],
    ['no file', () => join(folder, 'nowhere.ndjson'), /cannot be read \(ENOENT\)/],
  ])('%s', (_name, make, message) => {
    expect(() => readEvidence(make())).toThrow(message);
  });
});

test('the digest is of the bytes', () => {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  expect(readEvidence(written(...lines)).sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
});
