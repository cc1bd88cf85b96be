import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './usage-error';

/** Bytes gathered before they are written. */
const CHUNK = 1 << 16;

/** Writes pieces of text to a file, under a temporary name until they are complete. */
export function writeFile(path: string, pieces: Iterable<string>): void {
  const temporary = `${path}.${process.pid}.tmp`;
  let file: number;
  try {
    mkdirSync(dirname(path), { recursive: true });
    file = openSync(temporary, 'w');
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    writeTo(file, pieces);
    closeSync(file);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes pieces of text to standard output, all of them before the process may end. */
export function writeStdout(pieces: Iterable<string>): void {
  writeTo(1, pieces);
}

function writeTo(file: number, pieces: Iterable<string>): void {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length >= CHUNK) {
      writeAll(file, chunk);
      chunk = '';
    }
  }
  if (chunk !== '') writeAll(file, chunk);
}

function writeAll(file: number, text: string): void {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(file, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A pipe that is full asks for another try; one whose reader has gone needs nothing more.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
