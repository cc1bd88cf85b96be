import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aims } from '../../support/aims-command';
import { temporaryFolder } from '../../support/temporary-folder';

const root = temporaryFolder();
const model = (properties: object) => ({ Type: 'AWS::SageMaker::Model', Properties: properties });
const file = (name: string, content: unknown): string => {
  const path = join(root, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
  return path;
};
const ONLY = ['--rule', 'SageMakerModelNetworkIsolation'];
const bad = () => file('bad.json', { Resources: { Bad: model({}), Good: model({ EnableNetworkIsolation: true }) } });

describe('exit codes', () => {
  test('0 when clean', () => {
    expect(
      aims(['check', file('clean.json', { Resources: { Good: model({ EnableNetworkIsolation: true }) } }), ...ONLY])
        .code,
    ).toBe(0);
  });

  test('1 on findings, and 0 with --fail-on never', () => {
    expect(aims(['check', bad(), ...ONLY]).code).toBe(1);
    expect(aims(['check', bad(), ...ONLY, '--fail-on', 'never']).code).toBe(0);
  });

  test('1 on unknown where asked', () => {
    const open = file('open.json', {
      Parameters: { P: { Type: 'String' } },
      Resources: { M: model({ EnableNetworkIsolation: { Ref: 'P' } }) },
    });
    expect(aims(['check', open, ...ONLY]).code).toBe(0);
    expect(aims(['check', open, ...ONLY, '--fail-on-unknown']).code).toBe(1);
    const values = file('values.json', { '*': { P: 'true' } });
    expect(aims(['check', open, ...ONLY, '--fail-on-unknown', '--parameters', values]).code).toBe(0);
  });

  test.each<[string, string[], string]>([
    ['a path that does not exist', ['check', join(root, 'nope')], 'does not exist'],
    ['no cdk.out', ['check'], 'run "npx cdk synth" first'],
    [
      'a rule that does not exist',
      ['check', '--rule', 'ModelNetworkIsolation', root],
      'did you mean SageMakerModelNetworkIsolation',
    ],
    ['a standard that does not exist', ['check', '--standard', 'iso9001', root], 'expected iso42001 or iso27001'],
    ['a format that does not exist', ['check', '--format', 'pdf', root], 'expected text, json, markdown'],
    ['an option that does not exist', ['check', '--nope'], 'unknown option'],
    ['a command that does not exist', ['nope'], 'unknown command'],
  ])('2 on %s', (_, args, message) => {
    const result = aims(args, { cwd: root });
    expect(result.stderr).toContain(message);
    expect(result.stdout).toBe('');
    expect(result.code).toBe(2);
  });

  test('help ends with 0 and shows examples', () => {
    const { code, stdout } = aims(['check', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:');
  });
});

describe('output', () => {
  test('json has a summary and one object per verdict', () => {
    const { stdout } = aims(['check', bad(), ...ONLY, '--format', 'json', '--all']);
    const { summary, verdicts } = JSON.parse(stdout);
    expect(summary).toMatchObject({
      templates: 1,
      resources: 2,
      resourcesJudged: 2,
      verdicts: { pass: 1, fail: 1 },
      failures: { error: 1 },
    });
    expect(verdicts[0]).toMatchObject({
      ruleId: 'SageMakerModelNetworkIsolation',
      verdict: 'fail',
      severity: 'error',
      logicalId: 'Bad',
      type: 'AWS::SageMaker::Model',
      property: 'EnableNetworkIsolation',
      controls: expect.arrayContaining(['iso27001:A.8.22']),
      fix: expect.any(String),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      line: 3,
    });
    expect(verdicts[1]).toMatchObject({ verdict: 'pass', logicalId: 'Good' });
  });

  test('data goes to stdout, and only failures without --all', () => {
    const { stdout, stderr } = aims(['check', bad(), ...ONLY]);
    expect(stdout).toContain('Bad');
    expect(stdout).not.toContain('Good (');
    expect(stderr).toBe('');
  });

  test('check and report count the same resources in the same words', () => {
    const counted = file('counted.json', {
      Resources: {
        Q: { Type: 'AWS::SQS::Queue' },
        A: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: [] } } },
        M: { Type: 'AWS::CDK::Metadata' },
        N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://example.com/child.json' } },
        I: { Type: 'AWS::RDS::DBInstance' },
        'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/k' } },
      },
    });
    const words =
      '1 judged, 1 in which no rule found anything to judge, 1 of types with nothing to judge, 3 not covered';
    const { stdout } = aims(['check', counted, '--fail-on', 'never']);
    expect(stdout).toContain(`6 resources in 1 template: ${words}`);
    expect(stdout).toContain(
      'not covered: AWS::CloudFormation::Stack (1), AWS::RDS::DBInstance (1), Fn::Transform (1)',
    );
    const { summary } = JSON.parse(aims(['check', counted, '--format', 'json', '--fail-on', 'never']).stdout);
    expect(summary).toMatchObject({
      resources: 6,
      resourcesJudged: 1,
      resourcesNotConcerned: 1,
      resourcesExempt: 1,
      resourcesNotCovered: 3,
    });
    const out = join(root, 'counted');
    const report = aims(['report', counted, '--out', out, '--formats', 'json,csv', '--fail-on', 'never']);
    expect(report.stdout.replace(/ \(reasons in the report\)/, '').replace(/\s+/g, ' ')).toContain(words);
    const { resources } = JSON.parse(readFileSync(join(out, 'coverage.json'), 'utf8')).summary;
    expect(resources).toEqual({ all: 6, judged: 1, 'not concerned': 1, 'nothing to judge': 1, 'not covered': 3 });
    expect(readFileSync(join(out, 'resources.csv'), 'utf8')).toMatch(/,N,AWS::CloudFormation::Stack,,,not covered,,/);
  });

  test('a format with a file goes there, and nothing temporary stays', () => {
    const out = join(root, 'out', 'found.json');
    const { stdout } = aims(['check', bad(), ...ONLY, '--format', `json=${out}`, '--format', 'text']);
    expect(stdout).toContain('1 error');
    expect(JSON.parse(readFileSync(out, 'utf8')).verdicts).toHaveLength(1);
    expect(readdirSync(join(root, 'out'))).toEqual(['found.json']);
  });

  test('a folder that cannot be written to is an error', () => {
    const { code, stderr } = aims(['check', bad(), ...ONLY, '--format', `json=${file('file', 'x')}/below.json`]);
    expect(stderr).toContain('cannot be written');
    expect(code).toBe(2);
  });

  test('markdown escapes what could be markup', () => {
    const hostile = file('hostile.json', { Resources: { '<img src=x onerror=alert(1)>|`': model({}) } });
    const { stdout } = aims(['check', hostile, ...ONLY, '--format', 'markdown']);
    expect(stdout).toContain('| error | `<img src=x onerror=alert(1)>  `');
  });

  test('no colour where standard output is no terminal, no control characters from names', () => {
    const hostile = file('control.json', { Resources: { '\u001b[31mred\u202e': model({}) } });
    const { stdout } = aims(['check', hostile, ...ONLY]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be absent
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('inputs', () => {
  test('standard input', () => {
    expect(aims(['check', '-', ...ONLY], { input: JSON.stringify({ Resources: { M: model({}) } }) }).stdout).toContain(
      'standard input',
    );
  });

  test('YAML with short-form intrinsics, judged like JSON, with line and column', () => {
    const yaml = file(
      'short.yaml',
      'Resources:\n  M:\n    Type: AWS::SageMaker::Model\n    Properties:\n      EnableNetworkIsolation: !Select [0, [false]]\n      ExecutionRoleArn: !Sub "arn:${AWS::Partition}:iam::1:role/x"\n',
    );
    const [verdict] = JSON.parse(aims(['check', yaml, ...ONLY, '--format', 'json']).stdout).verdicts;
    expect(verdict).toMatchObject({ verdict: 'fail', observed: false, line: 5, column: 7 });
  });

  test('other JSON and YAML files of a folder are skipped and counted', () => {
    file('mixed/template.json', { Resources: { M: model({ EnableNetworkIsolation: true }) } });
    file('mixed/package.json', { name: 'x' });
    file('mixed/deep/values.yaml', 'a: 1\n');
    file('mixed/node_modules/other.json', { Resources: {} });
    const { code, stdout } = aims(['check', join(root, 'mixed'), ...ONLY]);
    expect(stdout).toContain('2 files skipped');
    expect(code).toBe(0);
  });

  test('a folder without templates is an error', () => {
    file('empty/a.json', { name: 'x' });
    expect(aims(['check', join(root, 'empty')]).stderr).toContain(
      'holds no CloudFormation template (1 JSON or YAML files looked at)',
    );
  });

  test('files of a folder are apps of their own, unless together', () => {
    file('apps/a.json', {
      Resources: { Q: { Type: 'AWS::SQS::Queue' } },
      Outputs: { O: { Value: true, Export: { Name: 'isolated' } } },
    });
    file('apps/b.json', { Resources: { M: model({ EnableNetworkIsolation: { 'Fn::ImportValue': 'isolated' } }) } });
    const verdict = (...args: string[]) =>
      JSON.parse(aims(['check', join(root, 'apps'), ...ONLY, '--format', 'json', '--all', ...args]).stdout).verdicts[0]
        .verdict;
    expect(verdict()).toBe('unknown');
    expect(verdict('--together')).toBe('pass');
  });
});

describe('waivers and baseline', () => {
  test('a waiver from a file takes a failure out, and shows', () => {
    const waivers = file(
      'waivers.yaml',
      `- rule: SageMakerModelNetworkIsolation\n  logicalId: Bad\n  reason: being replaced\n  approver: security\n  expires: "2999-01-01"\n`,
    );
    const { code, stdout } = aims(['check', bad(), ...ONLY, '--waivers', waivers, '--all']);
    expect(stdout).toContain('waived: being replaced (approved by security)');
    expect(stdout).toContain('1 fail (1 waived)');
    expect(code).toBe(0);
  });

  test('an expired waiver is a failure again', () => {
    const waivers = file(
      'expired.yaml',
      `- rule: SageMakerModelNetworkIsolation\n  logicalId: Bad\n  reason: x\n  expires: "2020-01-01"\n`,
    );
    const { code, stdout } = aims(['check', bad(), ...ONLY, '--waivers', waivers]);
    expect(stdout).toContain('expired on 2020-01-01');
    expect(code).toBe(1);
  });

  test.each([
    ['no scope', '- rule: SageMakerModelNetworkIsolation\n  reason: x\n', 'needs a scope'],
    ['no reason', '- rule: SageMakerModelNetworkIsolation\n  logicalId: x\n', 'needs "rule" and "reason"'],
    ['a key that does not exist', '- rule: R\n  reason: x\n  path: y\n  until: z\n', 'unknown key "until"'],
    ['a date of another form', '- rule: R\n  reason: x\n  path: y\n  expires: 1.2.2030\n', 'expected YYYY-MM-DD'],
    ['broken YAML', '- rule: [\n', 'is not valid YAML'],
  ])('a waivers file with %s is an error', (name, content, message) => {
    const result = aims(['check', bad(), '--waivers', file(`${name}.yaml`, content)]);
    expect(result.stderr).toContain(message);
    expect(result.code).toBe(2);
  });

  test('known failures of a baseline do not count, new ones do', () => {
    const baseline = join(root, 'baseline.json');
    aims(['check', bad(), ...ONLY, '--format', `json=${baseline}`, '--fail-on', 'never']);
    expect(aims(['check', bad(), ...ONLY, '--baseline', baseline])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 in the baseline'),
    });
    const more = file('bad.json', { Resources: { Bad: model({}), Worse: model({}) } });
    expect(aims(['check', more, ...ONLY, '--baseline', baseline])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Worse'),
    });
    expect(aims(['check', more, '--baseline', file('not-a-baseline.json', '[]')])).toMatchObject({ code: 2 });
  });
});

describe('bad input', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'broken JSON',
      'broken.json',
      '{\n  "Resources": {\n    "A": }\n}',
      /broken\.json:3:10: is not valid JSON: value expected/,
    ],
    ['JSON that ends early', 'early.json', '{"Resources": {', /early\.json:1:\d+: is not valid JSON/],
    ['broken YAML', 'broken.yaml', 'Resources:\n  A:\n   - x\n  - y\n', /broken\.yaml:4:3: is not valid YAML/],
    [
      'an unknown YAML tag',
      'tag.yaml',
      'Resources:\n  A: !Nope x\n',
      /tag\.yaml:2:\d+: is not valid YAML: unknown tag/,
    ],
    [
      'a key twice',
      'twice.yaml',
      'Resources:\n  A: 1\n  A: 2\n',
      /twice\.yaml:3:3: is not valid YAML: duplicated mapping key/,
    ],
    ['no template', 'other.json', '{"a": 1}', /other\.json: expected a CloudFormation template/],
    ['a list', 'list.yaml', '- Resources\n', /list\.yaml: expected a CloudFormation template/],
    ['an empty file', 'empty.yaml', '', /empty\.yaml: expected a CloudFormation template/],
    ['binary rubbish', 'binary.yaml', 'Resources: \u0000\u0001', /binary\.yaml.*is not valid YAML/],
  ])('%s', (_, name, content, message) => {
    const result = aims(['check', file(name, content)]);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toContain('    at ');
    expect(result).toMatchObject({ code: 2, stdout: '' });
  });

  test('a broken file of a folder that means to be a template is an error, not skipped', () => {
    file('half/template.json', '{"Resources": {');
    expect(aims(['check', join(root, 'half')])).toMatchObject({ code: 2 });
  });

  test('an alias bomb is refused', () => {
    const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
      );
    const bomb = file('bomb.yaml', `${lines.join('\n')}\nResources: {A: {Type: X, Properties: {P: *a8}}}\n`);
    const result = aims(['check', bomb]);
    expect(result.stderr).toContain('expands to more than 2,000,000 values through YAML aliases');
    expect(result.code).toBe(2);
  });

  test('an alias that refers to itself is refused', () => {
    expect(aims(['check', file('circle.yaml', 'Resources:\n  A: &a {Type: X, Properties: *a}\n')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('refers to itself'),
    });
  });

  test('a template of 50 MB is refused before it is read', () => {
    const result = aims([
      'check',
      file('huge.json', `{"Resources":{},"Description":"${'x'.repeat(50 * 1024 * 1024)}"}`),
    ]);
    expect(result.stderr).toContain('is 51 MB');
    expect(result.code).toBe(2);
  });

  test('nesting beyond reason is refused', () => {
    const deep = file(
      'deep.json',
      `{"Resources":{"A":{"Type":"X","Properties":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`,
    );
    expect(aims(['check', deep])).toMatchObject({ code: 2, stderr: expect.stringContaining('nests deeper than') });
  });

  test('references that go round in a circle end', () => {
    const circle = file('references.json', {
      Conditions: { A: { Condition: 'B' }, B: { Condition: 'A' } },
      Resources: {
        M: model({
          EnableNetworkIsolation: { 'Fn::If': ['A', { 'Fn::ImportValue': 'x' }, true] },
          ExecutionRoleArn: { 'Fn::GetAtt': ['M', 'Arn'] },
        }),
      },
      Outputs: { O: { Value: { 'Fn::ImportValue': 'x' }, Export: { Name: 'x' } } },
    });
    expect(aims(['check', circle, ...ONLY]).code).toBe(0);
  });

  test('__proto__ as a logical id is a resource like any other', () => {
    const text = `{"Resources":{"__proto__":${JSON.stringify(model({}))},"constructor":${JSON.stringify(model({}))}}}`;
    const { verdicts } = JSON.parse(aims(['check', file('proto.json', text), ...ONLY, '--format', 'json']).stdout);
    expect(verdicts.map((one: { logicalId: string }) => one.logicalId)).toEqual(['__proto__', 'constructor']);
  });
});
