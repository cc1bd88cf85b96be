import { spawnSync } from 'node:child_process';

/** One command's times. */
export interface Times {
  readonly name: string;
  /** Wall time of each run, in seconds, sorted. */
  readonly seconds: readonly number[];
  readonly median: number;
}

/**
 * Runs a command `runs` times and takes wall times as a whole process. Findings are expected, so that any exit code
 * but a crash counts.
 *
 * @throws Error when the command cannot be started, is killed, or ends with a code that `accept` refuses
 */
export function measure(
  name: string,
  command: readonly string[],
  runs: number,
  accept: (code: number) => boolean = (code) => code <= 1,
  env: NodeJS.ProcessEnv = {},
): Times {
  const seconds: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = process.hrtime.bigint();
    const { status, error, signal, stderr } = spawnSync(command[0]!, command.slice(1), {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
      maxBuffer: 1 << 28,
    });
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
    if (error || signal || status === null || !accept(status))
      throw new Error(`${name} ended with ${error?.message ?? signal ?? status}: ${String(stderr).slice(-500)}`);
  }
  seconds.sort((a, b) => a - b);
  return { name, seconds, median: seconds[seconds.length >> 1]! };
}

/** `×12.3`, of medians. */
export function ratio(one: Times, other: Times): string {
  return `×${(one.median / other.median).toFixed(1)}`;
}
