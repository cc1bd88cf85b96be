import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { RunFacts } from '../../policies/ledger/run-facts';
import type { EvidenceHead } from './evidence';

/** What ties an evidence file to the run that made it; kept beside the file. */
export interface EvidenceManifest {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly startedAt: string;
  readonly collectedAt: string;
  readonly staleAfter: string;
  readonly complete: boolean;
  readonly run: RunFacts;
}

/** The manifest of an evidence file. */
export function evidenceManifest(file: string, head: EvidenceHead, run: RunFacts): EvidenceManifest {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(1 << 16);
  const descriptor = openSync(file, 'r');
  let bytes = 0;
  try {
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(descriptor);
  }
  const { startedAt, collectedAt, staleAfter, complete } = head;
  return { file: basename(file), sha256: hash.digest('hex'), bytes, startedAt, collectedAt, staleAfter, complete, run };
}
