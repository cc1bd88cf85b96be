import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LivePeriod } from '../coverage';
import type { Evidence } from './evidence';
import { EvidenceError } from './evidence-error';

/** Version of the series' format. */
const SERIES_VERSION = 1;

/** One evidence file of a series. */
export interface SeriesObservation {
  readonly collectedAt: string;
  readonly sha256: string;
  readonly complete: boolean;
  readonly results: number;
  readonly nonCompliant: number;
}

/** What a series knows of one AWS Config rule and one resource. */
export interface SeriesPair {
  readonly account: string;
  readonly region: string;
  readonly rule: string;
  readonly type: string;
  readonly id: string;
  /** First and last observation that said something of the pair. */
  readonly first: string;
  readonly last: string;
  readonly observations: number;
  /** Longest time between two observations of the pair, in hours. */
  readonly longestGapHours: number;
  /** Whether it complied at the last observation. */
  readonly complies: boolean;
  /** Each time that it was first seen to fail, with when it was first seen to comply again. */
  readonly failures: readonly { readonly seen: string; readonly fixed?: string }[];
}

/**
 * What AWS Config said over a period. It shows the present alone; a period of operation needs a series of observations.
 * Between two of them nobody looked: how long, the gaps say.
 */
export interface Series {
  readonly series: typeof SERIES_VERSION;
  readonly observations: readonly SeriesObservation[];
  readonly pairs: readonly SeriesPair[];
}

/** A series without an observation. */
export const EMPTY_SERIES: Series = { series: SERIES_VERSION, observations: [], pairs: [] };

/**
 * The series with one more evidence file. Pure.
 *
 * @throws EvidenceError when the file is already in it, or older than the last one
 */
export function extendSeries(series: Series, evidence: Evidence): Series {
  const { collectedAt, complete } = evidence.head;
  const last = series.observations.at(-1);
  if (series.observations.some((observation) => observation.sha256 === evidence.sha256)) return series;
  if (last && collectedAt <= last.collectedAt)
    throw new EvidenceError(
      'series',
      `the evidence of ${collectedAt} is not newer than the last of the series, of ${last.collectedAt}; append files in order`,
    );
  const pairs = new Map(series.pairs.map((pair) => [keyOf(pair), pair]));
  let results = 0;
  let nonCompliant = 0;
  for (const result of evidence.results) {
    results++;
    if (result.result !== 'compliant' && result.result !== 'non-compliant') continue;
    const complies = result.result === 'compliant';
    if (!complies) nonCompliant++;
    const { source, identifier, name } = evidence.rules[result.rule]!;
    const { account, region } = evidence.sources[source]!;
    const named = { account, region, rule: identifier ?? name, type: result.resourceType, id: result.resourceId };
    const key = keyOf(named);
    pairs.set(key, observed(pairs.get(key), named, collectedAt, complies));
  }
  return {
    series: SERIES_VERSION,
    observations: [...series.observations, { collectedAt, sha256: evidence.sha256, complete, results, nonCompliant }],
    pairs: [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair),
  };
}

/** Appends an evidence file to a series on disk, which is made when it is not there. */
export function appendToSeries(file: string, evidence: Evidence): Series {
  const extended = extendSeries(existsSync(file) ? readSeries(file) : EMPTY_SERIES, evidence);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, textOf(extended));
    renameSync(temporary, file);
  } catch (error) {
    throw new EvidenceError(file, `cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
  return extended;
}

/**
 * Reads a series.
 *
 * @throws EvidenceError when it is none, or of another version
 */
export function readSeries(file: string): Series {
  let series: Series;
  try {
    series = JSON.parse(readFileSync(file, 'utf8')) as Series;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new EvidenceError(file, code ? `cannot be read (${code})` : 'is no series: expected JSON');
  }
  if (series?.series !== SERIES_VERSION || !Array.isArray(series.observations) || !Array.isArray(series.pairs))
    throw new EvidenceError(file, `is no series of version ${SERIES_VERSION}: expected what --series wrote`);
  return series;
}

/** The period of a series, for a report. */
export function periodOf(series: Series): LivePeriod | undefined {
  const first = series.observations[0];
  const last = series.observations.at(-1);
  if (!first || !last) return undefined;
  let gap = 0;
  series.observations.reduce((before, observation) => {
    gap = Math.max(gap, hours(before.collectedAt, observation.collectedAt));
    return observation;
  });
  const seen = series.pairs.filter((pair) => pair.last === last.collectedAt);
  const failing = seen.filter((pair) => !pair.complies).length;
  const fixed = seen.filter((pair) => pair.complies && pair.failures.length > 0).length;
  return {
    first: first.collectedAt,
    last: last.collectedAt,
    observations: series.observations.length,
    longestGapHours: gap,
    fixed,
    failing,
    neverFailed: seen.length - failing - fixed,
    notSeenLast: series.pairs.length - seen.length,
    pairs: series.pairs.length,
  };
}

function observed(
  known: SeriesPair | undefined,
  named: Pick<SeriesPair, 'account' | 'region' | 'rule' | 'type' | 'id'>,
  at: string,
  complies: boolean,
): SeriesPair {
  if (!known)
    return {
      ...named,
      first: at,
      last: at,
      observations: 1,
      longestGapHours: 0,
      complies,
      failures: complies ? [] : [{ seen: at }],
    };
  // Two results in one file about one pair: the worse one holds.
  if (known.last === at) {
    if (complies || !known.complies) return known;
    const fixedNow = known.failures.some((failure) => failure.fixed === at);
    const failures = fixedNow
      ? known.failures.map((failure) => (failure.fixed === at ? { seen: failure.seen } : failure))
      : [...known.failures, { seen: at }];
    return { ...known, complies, failures };
  }
  return {
    ...known,
    last: at,
    observations: known.observations + 1,
    longestGapHours: Math.max(known.longestGapHours, hours(known.last, at)),
    complies,
    failures:
      known.complies === complies
        ? known.failures
        : complies
          ? known.failures.map((failure) => (failure.fixed === undefined ? { ...failure, fixed: at } : failure))
          : [...known.failures, { seen: at }],
  };
}

function hours(from: string, to: string): number {
  return Math.round(((Date.parse(to) - Date.parse(from)) / 3_600_000) * 10) / 10;
}

function keyOf({
  account,
  region,
  rule,
  type,
  id,
}: Pick<SeriesPair, 'account' | 'region' | 'rule' | 'type' | 'id'>): string {
  return [account, region, rule, type, id].join(' ');
}

/** One pair a line, so that a version control system shows what changed. */
function textOf({ series, observations, pairs }: Series): string {
  const list = (items: readonly object[]) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  return `{\n"series": ${series},\n"observations": ${list(observations)},\n"pairs": ${list(pairs)}\n}\n`;
}
