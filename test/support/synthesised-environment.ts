import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './aims-command';

/** A shipped configuration, synthesised as a user would, with CDK's validator on. */
export interface SynthesisedEnvironment {
  readonly code: number | null;
  readonly output: string;
  readonly outdir: string;
}

/** Names of the shipped configurations: `reference`, `test` … */
export const CONFIGURATIONS: readonly string[] = readdirSync(join(CHECKOUT, 'environments'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -5));

/** Synthesises a shipped configuration with the CDK command, all stacks of all stages, into a folder. */
export function synthesiseEnvironment(name: string, outdir: string): SynthesisedEnvironment {
  const args = ['synth', '--quiet', '**', '--output', outdir, '--context', `environment=environments/${name}.yaml`];
  const { status, stdout, stderr } = spawnSync(
    join(CHECKOUT, 'node_modules/.bin/cdk'),
    [...args, '--no-color', '--app', 'node dist/bin/app.js'],
    {
      cwd: CHECKOUT,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, CDK_VALIDATION: undefined, CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' },
    },
  );
  return { code: status, output: stdout + stderr, outdir };
}

/** The templates of an assembly with one stage, by file name. */
export function templatesOf(
  outdir: string,
): ReadonlyMap<
  string,
  { Resources: Record<string, { Type: string; Properties?: Record<string, unknown>; DeletionPolicy?: string }> }
> {
  const stage = readdirSync(outdir).find((name) => name.startsWith('assembly-'))!;
  return new Map(
    readdirSync(join(outdir, stage))
      .filter((file) => file.endsWith('.template.json'))
      .map((file) => [join(outdir, stage, file), JSON.parse(readFileSync(join(outdir, stage, file), 'utf8'))]),
  );
}
