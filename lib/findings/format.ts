import type { FindingRecord } from './finding-record';
import { json } from './json';
import { markdown } from './markdown';
import type { CheckSummary } from './summary';
import { text } from './text';

/** How a formatter is fed: records as they come, then the summary. */
export interface FormatOptions {
  /** Whether the terminal shows colour. */
  readonly colour: boolean;
}

/**
 * Turns a check into text, piece by piece, so that a million verdicts need not fit in memory.
 * The summary is asked for once the records are used up.
 */
export type Format = (
  records: Iterable<FindingRecord>,
  summary: () => CheckSummary,
  options: FormatOptions,
) => Iterable<string>;

/** Names of the output formats. */
export type FormatName = 'text' | 'json' | 'markdown';

/** Every format; a missing one does not compile. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { text, json, markdown };
