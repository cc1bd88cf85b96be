import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExitCode } from '../../../lib/cli/exit-code';
import { runCommand } from '../../../lib/cli/program';
import { writeReportFiles } from '../../../lib/cli/report-files';
import { run } from '../../../policies/judge/run';
import { ledgerLines, writeLines } from '../../../policies/ledger/write';
import { RULES } from '../../../policies/rules';
import { readCloudAssembly } from '../../../policies/template/cloud-assembly';
import { temporaryFolder } from '../../support/temporary-folder';

let stdout = '';
jest.mock('../../../lib/cli/output', () => ({
  ...jest.requireActual('../../../lib/cli/output'),
  writeStdout: (pieces: Iterable<string>) => {
    stdout += [...pieces].join('');
  },
}));

const ALL = ['coverage.csv', 'coverage.html', 'coverage.json', 'coverage.md', 'resources.csv'];
const root = temporaryFolder();

/** A template with a model that can reach the network, and one that cannot. */
const MODELS = {
  Parameters: { Isolated: { Type: 'String' } },
  Resources: {
    Open: { Type: 'AWS::SageMaker::Model', Properties: { EnableNetworkIsolation: false } },
    Closed: { Type: 'AWS::SageMaker::Model', Properties: { EnableNetworkIsolation: true } },
    Chosen: { Type: 'AWS::SageMaker::Model', Properties: { EnableNetworkIsolation: { Ref: 'Isolated' } } },
    Strange: { Type: 'AWS::Unheard::Of' },
  },
};

function folder(): string {
  return mkdtempSync(join(root, 'case-'));
}

function templateFile(template: object = MODELS): string {
  const file = join(folder(), 'models.template.json');
  writeFileSync(file, JSON.stringify(template));
  return file;
}

/** A cloud assembly of one stack, with the ledger that a synth would have left in it. */
function assemblyWithLedger(): { assembly: string; template: string; ledger: string } {
  const assembly = folder();
  const template = join(assembly, 'Models.template.json');
  writeFileSync(template, JSON.stringify(MODELS));
  writeFileSync(join(assembly, 'cdk.out'), '{"version":"48.0.0"}');
  writeFileSync(
    join(assembly, 'manifest.json'),
    JSON.stringify({
      version: '48.0.0',
      artifacts: {
        Models: {
          type: 'aws:cloudformation:stack',
          environment: 'aws://unknown-account/unknown-region',
          properties: { templateFile: 'Models.template.json' },
          displayName: 'App/Models',
        },
      },
    }),
  );
  const ledger = join(assembly, 'aims-ledger.ndjson');
  const judged = run(readCloudAssembly(assembly), { rules: RULES, today: new Date().toISOString().slice(0, 10) });
  writeLines(ledger, ledgerLines(judged, RULES));
  return { assembly, template, ledger };
}

interface Result {
  readonly code: ExitCode;
  readonly out: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: readonly string[];
}

async function report(...args: string[]): Promise<Result> {
  const out = args.includes('--out') ? args[args.indexOf('--out') + 1]! : join(folder(), 'reports');
  stdout = '';
  let stderr = '';
  const spy = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  try {
    const code = await runCommand(['report', ...args, ...(args.includes('--out') ? [] : ['--out', out])]);
    return { code, out, stdout, stderr, files: existsSync(out) ? readdirSync(out).sort() : [] };
  } finally {
    spy.mockRestore();
  }
}

function json(result: Result) {
  return JSON.parse(readFileSync(join(result.out, 'coverage.json'), 'utf8'));
}

/** The report without what differs between two runs. */
function withoutRun(result: Result) {
  const { run: _, ...rest } = json(result);
  return rest;
}

const verdictsOf = (parsed: ReturnType<typeof json>, rule: string) =>
  Object.fromEntries(
    parsed.resources.flatMap((resource: { logicalId: string; verdicts: { rule: string; verdict: string }[] }) =>
      resource.verdicts.filter((one) => one.rule === rule).map((one) => [resource.logicalId, one.verdict]),
    ),
  );

describe('aims report', () => {
  test('writes every format and ends with 0 although checks fail: the report says so', async () => {
    const result = await report(templateFile());
    expect(result.stderr).toBe('');
    expect(result.code).toBe(ExitCode.CLEAN);
    expect(result.files).toEqual(ALL);
    const parsed = json(result);
    expect(verdictsOf(parsed, 'SageMakerModelNetworkIsolation')).toEqual({
      Open: 'fail',
      Closed: 'pass',
      Chosen: 'unknown',
    });
    expect(parsed.summary.resources).toMatchObject({ all: 4, judged: 3, 'not covered': 1 });
    expect(parsed.summary.failures.error).toBeGreaterThan(0);
    expect(parsed.run.templates[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(result.stdout).toContain(join(result.out, 'coverage.html'));
    expect(result.stdout).toMatch(/infrastructure can evidence +16 of 38 +47 of 93 +50 of 114/);
  });

  test('writes only the formats that are asked for', async () => {
    expect((await report(templateFile(), '--formats', 'json, md')).files).toEqual(['coverage.json', 'coverage.md']);
    expect((await report(templateFile(), '--formats', 'csv')).files).toEqual(['coverage.csv', 'resources.csv']);
    expect((await report(templateFile(), '--formats', 'cbom')).files).toEqual(['cryptography.cdx.json']);
  });

  test('lists the cryptography of all templates by the positions of the report, also from a ledger', async () => {
    const encrypted = {
      Resources: {
        Key: { Type: 'AWS::KMS::Key' },
        Logs: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
      },
    };
    const both = folder();
    for (const name of ['a', 'b']) writeFileSync(join(both, `${name}.template.json`), JSON.stringify(encrypted));
    const { resources, cryptography } = json(await report(both));
    expect(cryptography.subjects.map((one: { resource: number }) => one.resource)).toEqual([0, 1, 2, 3]);
    for (const { resource, logicalId, stack } of cryptography.subjects)
      expect(resources[resource]).toMatchObject({ logicalId, stack });
    expect(cryptography.figures.atRest).toMatchObject({ all: 2, keysInUse: 2, states: { 'key of the templates': 2 } });

    const { assembly, ledger } = assemblyWithLedger();
    const fromLedger = json(await report(assembly, '--ledger', ledger));
    expect(fromLedger.cryptography).toEqual(json(await report(assembly)).cryptography);
  });

  test('is the same for the same input, the facts of the run apart', async () => {
    const file = templateFile();
    const [one, other] = [await report(file), await report(file)];
    expect(withoutRun(one)).toEqual(withoutRun(other));
    for (const name of ['coverage.csv', 'resources.csv'])
      expect(readFileSync(join(one.out, name), 'utf8')).toBe(readFileSync(join(other.out, name), 'utf8'));
  });

  test('takes parameters and waivers', async () => {
    const file = templateFile();
    const parameters = join(folder(), 'parameters.json');
    writeFileSync(parameters, JSON.stringify({ '*': { Isolated: 'true' } }));
    const waivers = join(folder(), 'waivers.yaml');
    writeFileSync(
      waivers,
      `- rule: SageMakerModelNetworkIsolation\n  logicalId: Open\n  reason: An experiment.\n  approver: CISO\n  expires: "2999-01-01"\n`,
    );
    const parsed = json(await report(file, '--parameters', parameters, '--waivers', waivers));
    expect(verdictsOf(parsed, 'SageMakerModelNetworkIsolation')['Chosen']).toBe('pass');
    expect(parsed.waivers).toEqual([
      expect.objectContaining({
        ruleId: 'SageMakerModelNetworkIsolation',
        approver: 'CISO',
        failures: 1,
        expired: false,
      }),
    ]);
    expect(parsed.summary.verdicts.accepted).toBe(1);
  });

  test('makes one report over several assemblies', async () => {
    const both = folder();
    for (const name of ['a', 'b']) writeFileSync(join(both, `${name}.json`), JSON.stringify(MODELS));
    writeFileSync(join(both, 'notes.json'), '{"no": "template"}');
    const parsed = json(await report(both));
    expect(parsed.summary).toMatchObject({ stacks: 2, templates: 2, resources: { all: 8 } });
    expect(parsed.run.skippedFiles).toHaveLength(1);
  });

  test.each([
    ['iso42001', 'iso42001', ['iso42001']],
    ['iso27001', 'iso27001', ['iso27001']],
    ['iso27001-2013', 'iso27001', ['iso27001-2013']],
  ])('reports on %s alone, with the rules that serve it', async (standard, served, expected) => {
    const parsed = json(await report(templateFile(), '--standard', standard, '--formats', 'json'));
    expect([...new Set(parsed.controls.map((control: { standard: string }) => control.standard))]).toEqual(expected);
    expect(parsed.rules.length).toBeGreaterThan(0);
    for (const rule of parsed.rules as { controls: object }[])
      expect(Object.keys(rule.controls).some((id) => id.startsWith(`${served}:`))).toBe(true);
  });

  describe('with live evidence', () => {
    /** What `aims evidence collect` would write of the one stack: the closed model is not what the template says. */
    function evidenceFile(template: string): string {
      const sha256 = createHash('sha256').update(readFileSync(template)).digest('hex');
      const [account, region] = ['123456789012', 'eu-west-1'];
      const at = new Date().toISOString();
      const lines = [
        {
          evidence: 1,
          startedAt: at,
          collectedAt: at,
          staleAfter: '2999-01-01T00:00:00.000Z',
          asked: { by: 'rules', names: [], regions: [region], inventory: false, stacks: true },
          complete: true,
        },
        { source: { account, region, recording: true } },
        {
          stack: {
            name: 'Models',
            template: 'Models.template.json',
            sha256,
            account,
            region,
            standing: 'deployed',
            differences: [],
            drift: 'in sync',
            resources: [{ logicalId: 'Closed', type: 'AWS::SageMaker::Model', physicalId: 'closed-1' }],
          },
        },
        { rule: { source: 0, name: 'isolation', identifier: 'SAGEMAKER_MODEL_ISOLATION_ENABLED', read: 'complete' } },
        {
          result: {
            rule: 0,
            resourceType: 'AWS::SageMaker::Model',
            resourceId: 'closed-1',
            result: 'non-compliant',
            orderedAt: at,
            recordedAt: at,
          },
        },
        { end: { sources: 1, stacks: 1, rules: 1, assets: 0, problems: 0, results: 1 } },
      ];
      const file = join(folder(), 'evidence.ndjson');
      writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
      return file;
    }

    test('says what the account contradicts', async () => {
      const { assembly, template } = assemblyWithLedger();
      const result = await report(assembly, '--live', evidenceFile(template));
      expect(result.stderr).toBe('');
      const parsed = json(result);
      expect(parsed.summary.liveEvidence).toBe(true);
      expect(parsed.drift).toEqual([
        expect.objectContaining({ rule: 'SageMakerModelNetworkIsolation', design: 'passed', physicalId: 'closed-1' }),
      ]);
      expect(parsed.live.results).toMatchObject({ all: 1, matched: 1 });
      expect(result.stdout).not.toContain('AWS Config was not asked');
    });

    test('refuses what is no evidence, and a series without evidence', async () => {
      const { assembly, ledger } = assemblyWithLedger();
      const wrong = await report(assembly, '--live', ledger);
      expect([wrong.code, wrong.stderr, wrong.files]).toEqual([
        ExitCode.ERROR,
        expect.stringContaining('is no evidence file'),
        [],
      ]);
      const alone = await report(assembly, '--series', 'series.json');
      expect([alone.code, alone.stderr]).toEqual([ExitCode.ERROR, expect.stringContaining('give --live as well')]);
    });
  });

  describe('from a ledger', () => {
    test('says what judging says', async () => {
      const { assembly, ledger } = assemblyWithLedger();
      const judged = await report(assembly);
      const read = await report(assembly, '--ledger', ledger);
      expect(read.stderr).toBe('');
      expect(withoutRun(read)).toEqual(withoutRun(judged));
      expect(json(read).run.ledger).toBe(ledger);
    });

    test('says how many rules of this version it lacks', async () => {
      const { assembly, ledger } = assemblyWithLedger();
      const fewer = RULES.filter((rule) => rule.id.startsWith('SageMaker'));
      const judged = run(readCloudAssembly(assembly), { rules: fewer, today: '2026-11-24' });
      writeLines(ledger, ledgerLines(judged, fewer));
      const result = await report(assembly, '--ledger', ledger);
      const lacking = RULES.length - fewer.length;
      expect(json(result).run.rulesNotInLedger).toBe(lacking);
      expect(result.stdout).toContain(`The ledger lacks ${lacking} rules of this version`);
      expect((await report(assembly)).stdout).not.toContain('The ledger lacks');
    });

    test('names the run that wrote it, when its facts lie beside it', async () => {
      const { assembly, ledger } = assemblyWithLedger();
      const facts = { time: '2026-11-01T00:00:00.000Z', tool: 'cdk-aims', version: '0.0.9', node: 'v22.0.0' };
      writeFileSync(join(assembly, 'aims-run.json'), JSON.stringify(facts));
      expect(json(await report(assembly, '--ledger', ledger)).run.ledgerRun).toEqual(facts);
    });

    test('refuses one that was written for other templates, and writes nothing', async () => {
      const { assembly, template, ledger } = assemblyWithLedger();
      writeFileSync(template, JSON.stringify({ ...MODELS, Description: 'changed' }));
      const result = await report(assembly, '--ledger', ledger);
      expect(result.code).toBe(ExitCode.ERROR);
      expect(result.stderr).toMatch(/was written for another Models\.template\.json .* judge again/);
      expect(result.files).toEqual([]);
    });

    test('refuses several assemblies, and options that its verdicts cannot take', async () => {
      const { assembly, ledger } = assemblyWithLedger();
      const several = await report(assembly, templateFile(), '--ledger', ledger);
      expect([several.code, several.stderr]).toEqual([ExitCode.ERROR, expect.stringContaining('the paths hold 2')]);
      const waivers = join(folder(), 'waivers.yaml');
      writeFileSync(waivers, '[]');
      const option = await report(assembly, '--ledger', ledger, '--waivers', waivers);
      expect([option.code, option.stderr]).toEqual([
        ExitCode.ERROR,
        expect.stringContaining('--waivers cannot change a ledger'),
      ]);
    });

    test('with a rule that broke, writes the report and ends with 2', async () => {
      const { assembly, ledger } = assemblyWithLedger();
      writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('"verdict":"pass"', '"verdict":"broken"'));
      const result = await report(assembly, '--ledger', ledger);
      expect(result.code).toBe(ExitCode.ERROR);
      expect(result.files).toEqual(ALL);
      expect(json(result).summary.verdicts.broken).toBe(1);
    });
  });

  test.each([
    ['a path that does not exist', ['nowhere.json'], /nowhere\.json does not exist/],
    [
      'a format that does not exist',
      ['--formats', 'html,pdf'],
      /there is no format "pdf", expected some of html,json,md,csv,cbom/,
    ],
    ['no format', ['--formats', ','], /names no format/],
    ['a standard that does not exist', ['--standard', 'iso9001'], /there is no standard "iso9001": expected iso42001/],
    ['a ledger that does not exist', ['--ledger', 'nowhere.ndjson'], /nowhere\.ndjson: cannot be read/],
    ['a waivers file that does not exist', ['--waivers', 'nowhere.yaml'], /nowhere\.yaml: cannot be read/],
    ['an option that does not exist', ['--colour', 'red'], /unknown option/],
  ])('ends with 2 on %s, and writes nothing', async (_, args, message) => {
    const paths = args[0]!.startsWith('--') ? [templateFile()] : [];
    const result = await report(...paths, ...args);
    expect(result.code).toBe(ExitCode.ERROR);
    expect(result.stderr).toMatch(message);
    expect(result.files).toEqual([]);
    expect(result.stdout).toBe('');
  });
});

describe('the files of a report', () => {
  const file = (name: string, ...pieces: string[]) => ({ name, pieces });

  test('end with 2 where the folder cannot be written', async () => {
    const place = join(folder(), 'a-file');
    writeFileSync(place, 'not a folder');
    const result = await report(templateFile(), '--formats', 'json', '--out', join(place, 'reports'));
    expect(result.code).toBe(ExitCode.ERROR);
    expect(result.stderr).toMatch(/--out .* cannot be written \((ENOTDIR|EEXIST)\)/);
    expect(readFileSync(place, 'utf8')).toBe('not a folder');
  });

  test('are not written at all when one of their names is taken by a folder', () => {
    const out = folder();
    mkdirSync(join(out, 'two'));
    expect(() => writeReportFiles(out, [file('one', 'a'), file('two', 'b')])).toThrow(/two is a folder/);
    expect(readdirSync(out)).toEqual(['two']);
  });

  test('stay as they were when a renderer breaks half way', () => {
    const out = folder();
    writeReportFiles(out, [file('one', 'old'), file('two', 'old')]);
    function* breaking(): Generator<string> {
      yield 'new';
      throw new Error('broke');
    }
    expect(() => writeReportFiles(out, [file('one', 'new'), { name: 'two', pieces: breaking() }])).toThrow('broke');
    expect(readdirSync(out).sort()).toEqual(['one', 'two']);
    expect([readFileSync(join(out, 'one'), 'utf8'), readFileSync(join(out, 'two'), 'utf8')]).toEqual(['old', 'old']);
  });
});
