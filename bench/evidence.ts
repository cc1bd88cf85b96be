import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one collection took. */
interface Taken {
  readonly seconds: number;
  readonly megabytes: number;
  readonly results: number;
  readonly rules: number;
  readonly requests: number;
  readonly refused: number;
}

const checkout = join(__dirname, '..');
const quick = process.argv.includes('--quick');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Requests a second that AWS grants each operation here, and how many at once. */
const RATE = 200;
const BURST = 20;
const EVALUATIONS = 500;
const RESULTS_A_PAGE = 100;
const NAMES_A_REQUEST = 25;

/**
 * How long `aims evidence collect` takes against a throttled AWS Config, as a ratio of the least that the throttle
 * allows, and how much memory it needs on ten times as much.
 */
async function main(): Promise<void> {
  const small = await collection(100);
  report(small, 100);
  if (quick) return;
  const large = await collection(1000);
  report(large, 1000);
  print(
    `  memory on ten times as much: ${large.megabytes.toFixed(0)} MB after ${small.megabytes.toFixed(0)} MB, ×${(large.megabytes / small.megabytes).toFixed(2)}`,
  );
}

function report(taken: Taken & { bytes: number }, rules: number): void {
  const least = limit(rules);
  print(
    `evidence of ${taken.rules} rules and ${taken.results} evaluations (${(taken.bytes / 1e6).toFixed(0)} MB): ${taken.seconds.toFixed(1)} s in ${taken.requests} requests, ${taken.refused} of them refused`,
  );
  print(
    `  against the least that ${RATE} requests a second allow (${least.toFixed(1)} s): ×${(taken.seconds / least).toFixed(2)}; at most ×1.3`,
  );
}

/** Seconds that the throttle asks for, if every request came at the first moment that it may. */
function limit(rules: number): number {
  const seconds = (requests: number): number => Math.max(0, requests - BURST) / RATE;
  const batches = Math.ceil(rules / NAMES_A_REQUEST);
  // The rules themselves, their status and their summary are asked for in batches, one operation after the other.
  return 3 * seconds(batches) + seconds(rules * Math.ceil(EVALUATIONS / RESULTS_A_PAGE));
}

async function collection(rules: number): Promise<Taken & { bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'aims-bench-evidence-'));
  const server = fork(join(__dirname, 'evidence-server.ts'), [rules, EVALUATIONS, RATE, BURST].map(String), {
    execArgv: ['--require', 'tsx/cjs'],
  });
  try {
    const { environment } = await message<{ environment: Record<string, string> }>(server);
    const out = join(folder, 'evidence.ndjson');
    const run = spawnSync(process.execPath, [join(checkout, 'bench/evidence-collect.js'), out], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
    if (run.status !== 0) throw new Error(`the collection ended with ${run.status}: ${run.stderr.slice(-2000)}`);
    return { ...(JSON.parse(run.stdout) as Taken), bytes: statSync(out).size };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function message<Message>(from: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    from.once('message', (received) => resolve(received as Message));
    from.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
