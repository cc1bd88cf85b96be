import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What differs between two runs on the same input. Kept beside the ledger, never in it. */
export interface RunFacts {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly tool: string;
  readonly version: string;
  /** Commit of the working folder, with `-dirty` when files differ from it. */
  readonly revision?: string;
  readonly node: string;
}

/** The facts of this run. Git is asked once and may be absent. */
export function runFacts(now: Date = new Date()): RunFacts {
  return {
    time: now.toISOString(),
    tool: 'cdk-aims',
    version: toolVersion(),
    revision: revision(),
    node: process.version,
  };
}

/** Version of this package. */
export function toolVersion(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (name === 'cdk-aims' && version) return version;
  }
  return '0.0.0';
}

function revision(): string | undefined {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8', timeout: 5000 }).trim();
    return `${git('rev-parse', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '-dirty'}`;
  } catch {
    return undefined;
  }
}
