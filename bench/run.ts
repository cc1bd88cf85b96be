import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateTemplates, RESOURCES_PER_TEMPLATE } from './generate-templates';
import { measure, ratio, type Times } from './measure';

/**
 * How long `aims check` takes, as ratios against other tools on the same files in the same run, against the floor, and
 * against itself on ten times as much. Ratios of medians; single figures say little on a shared machine.
 */
const checkout = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'aims-bench-'));
const quick = process.argv.includes('--quick');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function floor(templates: string): Times {
  const script = `for (const f of require('fs').readdirSync(${JSON.stringify(templates)})) JSON.parse(require('fs').readFileSync(${JSON.stringify(templates)} + '/' + f, 'utf8'))`;
  return measure('floor: node and JSON.parse', [process.execPath, '-e', script], 5);
}

const check = (templates: string, runs: number, ...options: string[]): Times =>
  measure(
    'aims check',
    [process.execPath, join(checkout, 'dist/bin/aims.js'), 'check', templates, '--format', 'json', ...options],
    runs,
  );

/** The guard binary and rules that the npm package carries, or undefined where there is none for this system. */
function guardCommand(templates: string): string[] | undefined {
  const root = join(checkout, 'node_modules/@cdklabs/cdk-validator-cfnguard');
  const processor = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  const binary = join(root, 'bin', process.platform === 'darwin' ? 'macos' : 'ubuntu', processor, 'cfn-guard');
  if (!existsSync(binary)) return undefined;
  return [binary, 'validate', '--rules', join(root, 'rules'), '--data', templates, '--show-summary', 'none'];
}

try {
  const small = join(folder, 'small');
  const resources = generateTemplates(small, 100);
  print(
    `100 templates, ${resources} resources, ${(readdirSync(small).reduce((sum, file) => sum + statSync(join(small, file)).size, 0) / 1e6).toFixed(1)} MB`,
  );
  const ours = check(small, 5);
  print(`aims check, findings as JSON: ${ours.median.toFixed(2)} s (median of 5)`);
  print(`  with every verdict (--all): ${ratio(check(small, 3, '--all'), ours)} as long`);
  print(`  against the floor (node start and JSON.parse of the same files): ${ratio(ours, floor(small))} as long`);

  if (spawnSync('cfn-lint', ['--version']).error) print('  against cfn-lint: not on the PATH, not measured');
  else {
    const lint = measure('cfn-lint', ['cfn-lint', join(small, '*.json')], 1, (code) => code < 64);
    print(`  against cfn-lint: ${ratio(lint, ours)} faster (${lint.median.toFixed(1)} s)`);
  }
  const guard = guardCommand(small);
  if (!guard) print('  against cfn-guard: no binary for this system, not measured');
  else if (quick) print('  against cfn-guard: left out by --quick');
  else {
    const times = measure('cfn-guard', guard, 1, (code) => code === 0 || code === 19);
    const rules = readdirSync(join(checkout, 'node_modules/@cdklabs/cdk-validator-cfnguard/rules'), {
      recursive: true,
    }).filter((file) => String(file).endsWith('.guard')).length;
    print(`  against cfn-guard with ${rules} rule files: ${ratio(times, ours)} faster (${times.median.toFixed(1)} s)`);
  }

  const large = join(folder, 'large');
  generateTemplates(large, 1000);
  const more = check(large, 3);
  print(
    `on ten times as much (${1000 * RESOURCES_PER_TEMPLATE} resources): ${ratio(more, ours)} as long; linear is ×10.0 or less`,
  );

  const stacks = 100;
  const seconds = (which: string): number => {
    const runs = [0, 1, 2].map(() => {
      const { stdout, status, stderr } = spawnSync(
        process.execPath,
        [join(checkout, 'bench/synth.js'), which, String(stacks)],
        { encoding: 'utf8', cwd: checkout, maxBuffer: 1 << 28 },
      );
      if (status !== 0) throw new Error(`synth with ${which} ended with ${status}: ${stderr.slice(-500)}`);
      return Number(stdout.trim().split('\n').pop());
    });
    return runs.sort((a, b) => a - b)[1]!;
  };
  const [none, nag, aims] = ['none', 'cdk-nag', 'aims'].map(seconds) as [number, number, number];
  print(`one synth of ${stacks} stacks: ${none.toFixed(2)} s without packs`);
  print(
    `  AimsChecks adds ${(aims - none).toFixed(2)} s; cdk-nag's AwsSolutions, NIST 800-53 r5 and HIPAA add ${(nag - none).toFixed(2)} s: ×${((aims - none) / (nag - none)).toFixed(2)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
