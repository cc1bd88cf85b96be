import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The checkout. */
export const CHECKOUT = join(__dirname, '..', '..');

/** How a run of the command ended. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled command as a process, as a user would. */
export function aims(
  args: readonly string[],
  options: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv } = {},
): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(CHECKOUT, 'dist/bin/aims.js'), ...args], {
    cwd: options.cwd ?? CHECKOUT,
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...options.env },
  });
  return { code: status, stdout, stderr };
}
