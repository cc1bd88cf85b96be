import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as yaml from 'js-yaml';
import { ConfigServer, DeployedAccount, type TemplateBody } from '../test/support/config-server';

/**
 * A design that passes, deployed, drifted, and read back: the commands of docs/evidence.md, run one after the other
 * against a loopback server in the place of AWS. The server computes its answers from the deployed templates and from
 * what is changed afterwards; it is no AWS.
 */
const checkout = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'aims-demo-'));
const assembly = join(folder, 'cdk.out');
const say = (text: string): void => void process.stdout.write(`\n\u001b[1m${text}\u001b[0m\n`);

/** Runs a command as a user would, and shows it. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}, lines = 24): Promise<number> {
  const shown = args.map((arg) => (arg.startsWith(folder) ? relative(folder, arg) : arg)).join(' ');
  process.stdout.write(`\n$ ${command} ${shown}\n`);
  return new Promise((resolve, reject) => {
    const program = command === 'aims' ? [process.execPath, join(checkout, 'dist/bin/aims.js')] : ['npx', command];
    const child = spawn(program[0]!, [...program.slice(1), ...args], {
      cwd: command === 'aims' ? folder : checkout,
      env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    child.stdout.on('data', (data) => {
      out += String(data);
    });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += String(data);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      const all = out.trimEnd().split('\n');
      process.stdout.write(`${all.slice(0, lines).join('\n')}\n`);
      if (all.length > lines) process.stdout.write(`  … ${all.length - lines} more lines\n`);
      if (code === null || code > 2 || (out === '' && errors !== '')) process.stdout.write(errors);
      resolve(code ?? 2);
    });
  });
}

/** Every template of the assembly, by the name of its stack. */
function templates(): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(assembly, { recursive: true }))
    if (String(entry).endsWith('manifest.json')) {
      const base = join(assembly, String(entry), '..');
      const { artifacts = {} } = JSON.parse(readFileSync(join(assembly, String(entry)), 'utf8')) as {
        artifacts?: Record<string, { type: string; properties?: { templateFile?: string; stackName?: string } }>;
      };
      for (const [id, { type, properties }] of Object.entries(artifacts))
        if (type === 'aws:cloudformation:stack' && properties?.templateFile)
          found.set(properties.stackName ?? id, join(base, properties.templateFile));
    }
  return found;
}

async function main(): Promise<void> {
  say('1. A design: the reference environment, synthesised and judged.');
  if ((await run('cdk', ['synth', '--quiet', '**', '--output', assembly], {}, 3)) !== 0)
    throw new Error('the reference environment cannot be synthesised');
  await run('aims', ['check', 'cdk.out'], {}, 8);

  say('2. Deployed, with the conformance pack that is derived from the rules. (To a loopback server, not to AWS.)');
  await run('aims', ['conformance-pack', '--out', join(folder, 'aims.yaml'), '--region', 'eu-west-1'], {}, 8);
  const account = new DeployedAccount('111122223333', 'eu-west-1');
  for (const [name, file] of templates()) {
    const body = readFileSync(file, 'utf8');
    account.deploy(name, JSON.parse(body) as TemplateBody, body);
  }
  const packs = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  for (const [index, file] of packs.entries())
    account.deployPack(
      packs.length === 1 ? 'aims' : `aims-${index + 1}`,
      yaml.load(readFileSync(join(folder, file), 'utf8')) as TemplateBody,
    );
  const names = [...new Set(account.rules.map((rule) => rule.pack!))];
  const server = await ConfigServer.start({ accounts: [account], faults: { throttle: { rate: 100, burst: 20 } } });
  const aws = { ...server.environment, AWS_REGION: 'eu-west-1' };
  const collect = () =>
    run(
      'aims',
      [
        'evidence',
        'collect',
        'cdk.out',
        ...names.flatMap((name) => ['--conformance-pack', name]),
        '--series',
        'series.json',
      ],
      aws,
    );
  const report = (...more: string[]) =>
    run('aims', ['report', 'cdk.out', '--live', 'aims-evidence.ndjson', '--series', 'series.json', ...more], aws, 30);
  try {
    say('3. What the account says: as designed.');
    await collect();
    await report('--formats', 'json,html');

    say('4. Somebody changes the account by hand: isolation off, a key removed, a model of their own.');
    const target = account.resources.find((resource) => resource.type === 'AWS::SageMaker::Model');
    const logs = account.resources.find(
      (resource) => resource.type === 'AWS::Logs::LogGroup' && resource.properties['KmsKeyId'] !== undefined,
    );
    if (!target || !logs) throw new Error('the reference environment has no model or no encrypted log group');
    account.change(target.stack, target.logicalId, 'EnableNetworkIsolation', false);
    account.change(logs.stack, logs.logicalId, 'KmsKeyId', undefined);
    account.create('AWS::SageMaker::Model', 'shadow-model');
    process.stdout.write(
      `\n  ${target.stack} ${target.logicalId}: EnableNetworkIsolation = false\n  ${logs.stack} ${logs.logicalId}: KmsKeyId removed\n  AWS::SageMaker::Model shadow-model: created in no stack\n`,
    );

    say('5. The templates have not changed, so that they pass as before. The account does not.');
    await run('aims', ['check', 'cdk.out'], {}, 8);
    await collect();
    const code = await report('--formats', 'json,html', '--fail-on', 'error');
    say(`It ended with ${code}: a build that asks for --fail-on error stops here.`);
    if (code !== 1) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
