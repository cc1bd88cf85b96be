import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExitCode } from '../../../lib/cli/exit-code';
import { runCommand } from '../../../lib/cli/program';
import { ConfigServer, exampleAccount, INFERENCE_TEMPLATE } from '../../support/config-server';

let stdout = '';
jest.mock('../../../lib/cli/output', () => ({
  ...jest.requireActual('../../../lib/cli/output'),
  writeStdout: (pieces: Iterable<string>) => {
    stdout += [...pieces].join('');
  },
}));

const folder = mkdtempSync(join(tmpdir(), 'aims-cli-evidence-'));
const template = join(folder, 'inference.template.json');
const out = join(folder, 'evidence.ndjson');
const before = { ...process.env };
let server: ConfigServer;
const account = exampleAccount();

beforeAll(async () => {
  server = await ConfigServer.start({ accounts: [account] });
  Object.assign(process.env, server.environment, { AWS_REGION: 'us-east-1' });
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL']) delete process.env[name];
  writeFileSync(template, JSON.stringify(INFERENCE_TEMPLATE));
});
afterAll(async () => {
  await server.stop();
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  rmSync(folder, { recursive: true, force: true });
});

async function aims(...args: string[]): Promise<{ code: ExitCode; stdout: string; stderr: string }> {
  stdout = '';
  let stderr = '';
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  try {
    return { code: await runCommand(args), stdout, stderr };
  } finally {
    write.mockRestore();
  }
}

const collect = (...more: string[]) =>
  aims('evidence', 'collect', template, '--stack', `${template}=Inference`, '--rules', '--out', out, ...more);
const report = (...more: string[]) =>
  aims('report', template, '--live', out, '--out', join(folder, 'reports'), '--formats', 'json', ...more);
const parsed = () => JSON.parse(readFileSync(join(folder, 'reports/coverage.json'), 'utf8'));

describe('a design that passes, in an account that agrees and then drifts', () => {
  const series = join(folder, 'series.json');

  test('collects, ties each file to its run by its digest, and reports no contradiction', async () => {
    const collected = await collect('--series', series);
    expect(collected.code).toBe(ExitCode.CLEAN);
    expect(collected.stdout).toContain('stacks     1: 1 as judged, 0 differ, 0 not deployed, 0 not known');
    const manifest = JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8'));
    expect(collected.stdout).toContain(manifest.sha256);
    expect(manifest).toMatchObject({ file: 'evidence.ndjson', complete: true });

    const { stdout: text } = await report();
    const { drift, live } = parsed();
    expect(live.sha256).toBe(manifest.sha256);
    expect(drift.filter((one: { rule: string }) => one.rule === 'SageMakerModelNetworkIsolation')).toEqual([]);
    expect(live.results).toMatchObject({ ambiguous: 0, elsewhere: 0, aboutAccount: 0 });
    expect(text).not.toContain('EnableNetworkIsolation');
  });

  test('after somebody changed a model by hand the contradiction stands first, and fails the build', async () => {
    account.change('Inference', 'Model', 'EnableNetworkIsolation', false);
    account.create('AWS::SageMaker::Model', 'shadow', {});
    await collect('--series', series);

    const result = await report('--series', series, '--fail-on', 'error');
    expect(result.code).toBe(ExitCode.FINDINGS);
    const lines = result.stdout.split('\n');
    expect(lines[2]).toMatch(/^DRIFT {6}\d+ settings? that the account contradicts/);
    expect(result.stdout).toContain('Network isolation is not enabled.');
    const { drift, live, controls, resources } = parsed();
    expect(drift).toContainEqual(
      expect.objectContaining({
        rule: 'SageMakerModelNetworkIsolation',
        design: 'passed',
        account: '123456789012',
        configRule: 'aims-sagemaker-model-isolation-enabled',
      }),
    );
    expect(live.stacks).toEqual([expect.objectContaining({ standing: 'deployed', drift: 'drifted' })]);
    expect(live.unmanaged.assets.map((asset: { id: string }) => asset.id)).toEqual(['shadow']);
    expect(live.period).toMatchObject({ observations: 2 });
    const control = controls.find((one: { id: string }) => one.id === 'iso27001:A.8.22');
    expect(control.axes.account).toBe('contradicted');
    const model = resources.find((one: { logicalId: string }) => one.logicalId === 'Model');
    expect(model.account).toBe('contradicted');
  });
});

describe('usage', () => {
  test('prints the policy that a collection needs and asks nothing', async () => {
    server.calls.length = 0;
    const { code, stdout: policy } = await collect('--print-policy');
    expect(code).toBe(ExitCode.CLEAN);
    expect(JSON.parse(policy).Statement.map((one: { Sid: string }) => one.Sid)).toEqual([
      'ReadRules',
      'ReadRecorder',
      'ReadResults',
      'CompareStacks',
    ]);
    expect(server.calls).toEqual([]);
  });

  test.each([
    [['evidence', 'collect'], 'nothing was asked'],
    [['evidence', 'collect', '--rules', '--aggregator', 'all'], 'several ways of asking'],
    [['evidence', 'collect', '--rules', '--region', 'nowhere'], '--region nowhere'],
    [['evidence', 'collect', '--aggregator', 'a', '--region', 'eu-west-1', '--region', 'eu-west-2'], 'one --region'],
    [['evidence', 'collect', '--rules', '--stale-after', 'never'], '--stale-after never'],
  ])('%j is refused with what was expected', async (args, message) => {
    const { code, stderr } = await aims(...args);
    expect(code).toBe(ExitCode.ERROR);
    expect(stderr).toContain(message);
  });

  test('an incomplete collection ends with 2, keeps what it read, and says how to go on', async () => {
    server.faults = { deny: ['GetComplianceDetailsByConfigRule'] };
    const partial = join(folder, 'partial.ndjson');
    const { code, stdout: text } = await aims('evidence', 'collect', '--rules', '--out', partial);
    server.faults = {};
    expect(code).toBe(ExitCode.ERROR);
    expect(text).toContain('INCOMPLETE: 1 question was not answered');
    expect(text).toContain('access denied');
    expect(existsSync(partial)).toBe(true);
  });

  test('writes conformance packs within the limits, and says what is left out', async () => {
    const { code, stdout: text } = await aims('conformance-pack', '--out', join(folder, 'pack.yaml'));
    expect(code).toBe(ExitCode.CLEAN);
    expect(text).toMatch(/^\d+ live checks of \d+ that the rules name/);
    expect(existsSync(join(folder, 'pack.yaml')) || existsSync(join(folder, 'pack-1.yaml'))).toBe(true);
  });
});
