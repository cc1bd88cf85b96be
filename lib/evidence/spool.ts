import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceQuestion } from './evidence';
import { EvidenceError } from './evidence-error';
import { linesOf } from './lines';
import { SortedLines } from './sorted-lines';

/** Hours after which what was read before an interruption is too old to go on with. */
const TOO_OLD_HOURS = 12;

/**
 * What was read so far, beside the evidence file, one file a rule. An interrupted collection goes on from here: rules
 * that were read to their end are not asked again.
 */
export class Spool {
  /** Milliseconds since 1970 at which the first question was asked. */
  readonly startedAt: number;
  /** Rules that an earlier run had read. */
  resumed = 0;

  private constructor(
    private readonly folder: string,
    startedAt: number,
  ) {
    this.startedAt = startedAt;
  }

  /**
   * Opens the spool of an evidence file.
   *
   * @throws EvidenceError when it holds answers to another question
   */
  static open(file: string, question: EvidenceQuestion, now: number): Spool {
    const folder = `${file}.partial`;
    const plan = join(folder, 'plan.json');
    const asked = JSON.stringify(question);
    if (existsSync(plan)) {
      const earlier = readPlan(plan);
      if (earlier && earlier.asked !== asked)
        throw new EvidenceError(
          folder,
          'holds an unfinished collection that asked otherwise; run the same command again to finish it, remove the folder, or choose another --out',
        );
      if (earlier && now - earlier.startedAt < TOO_OLD_HOURS * 3_600_000) return new Spool(folder, earlier.startedAt);
      rmSync(folder, { recursive: true, force: true });
    }
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(plan, JSON.stringify({ asked, startedAt: now }));
    } catch (error) {
      throw new EvidenceError(folder, `cannot be written (${(error as NodeJS.ErrnoException).code})`);
    }
    return new Spool(folder, now);
  }

  /** Whether the results of a rule were read to their end. */
  has(key: string): boolean {
    return existsSync(this.path(key));
  }

  /** Collects the results of one rule. */
  write(key: string): SortedLines {
    return new SortedLines(this.path(key));
  }

  /** Keeps results. Those of a rule that was not read to its end serve this run; the next one asks again. */
  keep(key: string, lines: SortedLines, complete: boolean): void {
    rmSync(this.partialPath(key), { force: true });
    lines.finish(complete ? this.path(key) : this.partialPath(key));
  }

  /** The results of a rule, in order; none when they were not read. */
  *read(key: string): Generator<string> {
    if (this.has(key)) yield* linesOf(this.path(key));
    else if (existsSync(this.partialPath(key))) yield* linesOf(this.partialPath(key));
  }

  /** Removes everything. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private path(key: string): string {
    return join(this.folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.ndjson`);
  }

  private partialPath(key: string): string {
    return `${this.path(key)}.part`;
  }
}

function readPlan(file: string): { asked: string; startedAt: number } | undefined {
  try {
    const plan = JSON.parse(readFileSync(file, 'utf8')) as { asked: string; startedAt: number };
    return typeof plan.asked === 'string' && typeof plan.startedAt === 'number' ? plan : undefined;
  } catch {
    return undefined;
  }
}
