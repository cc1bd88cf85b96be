import { json } from './json';
import { markdown } from './markdown';
import type { ProofFormat } from './proof';
import { text } from './text';

/** Names of the output formats. */
export type ProofFormatName = 'text' | 'json' | 'markdown';

/** Every format; a missing one does not compile. */
export const PROOF_FORMATS: Readonly<Record<ProofFormatName, ProofFormat>> = { text, json, markdown };
