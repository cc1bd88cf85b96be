import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { EvidenceError } from './evidence-error';

/**
 * Lines of a file that may be larger than memory.
 *
 * @param seen told of every piece of bytes, in order
 * @throws EvidenceError when the file cannot be read
 */
export function* linesOf(file: string, seen?: (bytes: Buffer) => void): Generator<string> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw new EvidenceError(file, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    const buffer = Buffer.alloc(1 << 16);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let bytes = readSync(descriptor, buffer); bytes > 0; bytes = readSync(descriptor, buffer)) {
      const piece = buffer.subarray(0, bytes);
      seen?.(piece);
      const lines = (rest + decoder.write(piece)).split('\n');
      rest = lines.pop()!;
      for (const line of lines) if (line !== '') yield line;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(descriptor);
  }
}
