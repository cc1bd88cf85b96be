import { appendFileSync, closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { linesOf } from './lines';

/** Lines kept in memory before they are written as a run of their own. */
const IN_MEMORY = 20_000;

/** A file of lines in order, made from any number of lines in any order, in bounded memory. */
export class SortedLines {
  private lines: string[] = [];
  private readonly runs: string[] = [];

  /** @param base path of the files that are used meanwhile */
  constructor(
    private readonly base: string,
    private readonly inMemory: number = IN_MEMORY,
  ) {}

  add(line: string): void {
    this.lines.push(line);
    if (this.lines.length >= this.inMemory) this.spill();
  }

  /** Writes a file with the lines. It appears complete or not at all. */
  finish(file: string): void {
    const temporary = `${this.base}.tmp`;
    const output = openSync(temporary, 'w');
    try {
      let chunk = '';
      for (const line of this.merged()) {
        chunk += `${line}\n`;
        if (chunk.length > 1 << 16) {
          writeSync(output, chunk);
          chunk = '';
        }
      }
      if (chunk !== '') writeSync(output, chunk);
    } finally {
      closeSync(output);
    }
    renameSync(temporary, file);
    this.discard();
  }

  /** Removes what was written meanwhile. */
  discard(): void {
    for (const run of this.runs.splice(0)) rmSync(run, { force: true });
    this.lines = [];
  }

  private spill(): void {
    const run = `${this.base}.run${this.runs.length}`;
    rmSync(run, { force: true });
    appendFileSync(run, `${this.lines.sort().join('\n')}\n`);
    this.runs.push(run);
    this.lines = [];
  }

  private *merged(): Generator<string> {
    const inputs = [...this.runs.map((run) => linesOf(run)), this.lines.sort()[Symbol.iterator]()];
    const heads = inputs.map((input) => input.next());
    for (;;) {
      let least = -1;
      for (let index = 0; index < heads.length; index++) {
        if (heads[index]!.done) continue;
        if (least < 0 || (heads[index]!.value as string) < (heads[least]!.value as string)) least = index;
      }
      if (least < 0) return;
      yield heads[least]!.value as string;
      heads[least] = inputs[least]!.next();
    }
  }
}
