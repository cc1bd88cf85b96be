import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecordsError, readRecords } from '../../../lib/records/read-records';
import { aims, CHECKOUT } from '../../support/aims-command';
import { temporaryFolder } from '../../support/temporary-folder';

const root = temporaryFolder();
let count = 0;

/** A folder with the given files. */
function folder(files: Record<string, string>): string {
  const path = join(root, String(count++));
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

function problemsOf(text: string): readonly string[] {
  try {
    readRecords(folder({ 'r.yaml': text }));
    return [];
  } catch (error) {
    if (error instanceof RecordsError) return error.problems.map((one) => one.replace(/^.*?\/r\.yaml/, 'r.yaml'));
    throw error;
  }
}

const GOOD = '- id: policy\n  kind: evidence\n  title: AI policy\n  controls: [iso42001:A.2.2]\n';

test('records of all files, in order; other files are left alone', () => {
  const path = folder({
    'b.yaml': GOOD,
    'a.yml': GOOD.replace('id: policy', 'id: first'),
    'README.md': '# no',
    'c.yaml': '',
  });
  expect(readRecords(path).map((record) => record.id)).toEqual(['first', 'policy']);
});

test('the shipped examples are valid', () => {
  expect(readRecords(join(CHECKOUT, 'records')).length).toBeGreaterThan(0);
});

describe('each kind of wrong record has a clear error with its place', () => {
  test.each<[string, string, string]>([
    [
      'a control that does not exist',
      GOOD.replace('A.2.2', 'A.2.9'),
      'r.yaml:4:14: there is no control "iso42001:A.2.9": see "aims list controls"',
    ],
    [
      'a control without its standard',
      GOOD.replace('iso42001:A.2.2', 'A.2.2'),
      'r.yaml:4:14: 0/controls/0 is "A.2.2": expected text like',
    ],
    ['a field that does not exist', `${GOOD}  until: x\n`, 'has the unknown field "until": expected id, kind'],
    ['a missing field', GOOD.replace('  title: AI policy\n', ''), '0 lacks "title": add it'],
    [
      'a kind that does not exist',
      GOOD.replace('kind: evidence', 'kind: proof'),
      '0/kind is "proof": expected evidence, supplier, premises, applicability',
    ],
    ['a date of another form', `${GOOD}  validUntil: "30.6.2027"\n`, 'expected a date such as "2027-06-30", in quotes'],
    [
      'a decision without a reason',
      GOOD.replace('kind: evidence', 'kind: applicability'),
      'lacks "justification": add it',
    ],
    [
      'an exclusion that is no decision',
      `${GOOD}  applicable: false\n`,
      'which only a record of the kind "applicability" may',
    ],
    ['an id twice', GOOD + GOOD, 'the id "policy" is also that of'],
    ['broken YAML', '- [', 'r.yaml:1:4: is not valid YAML'],
    ['no list', 'id: x', 'the file is {"id":"x"}: it must be array'],
  ])('%s', (_, text, message) => {
    expect(problemsOf(text)).toContainEqual(expect.stringContaining(message));
  });

  test('a folder that is not there', () => {
    expect(() => readRecords(join(root, 'nope'))).toThrow('name the folder that holds the YAML files of records');
  });
});

test('aims report shows the records', () => {
  const template = join(root, 'template.json');
  writeFileSync(template, '{"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}');
  const { code, stdout } = aims([
    'report',
    template,
    '--out',
    join(root, 'out'),
    '--formats',
    'json',
    '--records',
    folder({ 'r.yaml': GOOD }),
  ]);
  expect(code).toBe(0);
  expect(stdout).not.toContain('No records were read');
  expect(stdout).toMatch(/evidenced by a record\s+1 of 22/);
  expect(aims(['report', template, '--records', join(root, 'nope')]).code).toBe(2);
});
