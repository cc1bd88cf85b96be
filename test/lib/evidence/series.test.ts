import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  appendToSeries,
  type Evidence,
  type EvidenceResult,
  extendSeries,
  periodOf,
  readSeries,
  type Series,
} from '../../../lib/evidence';
import { EMPTY_SERIES } from '../../../lib/evidence/series';

/** Evidence of a day, with what it says of each resource. */
function observation(day: string, said: Readonly<Record<string, EvidenceResult['result']>>): Evidence {
  return {
    head: {
      evidence: 1,
      startedAt: `${day}T00:00:00.000Z`,
      collectedAt: `${day}T00:00:00.000Z`,
      staleAfter: '2027-01-01T00:00:00.000Z',
      asked: { by: 'rules', names: [], regions: ['us-east-1'], inventory: false, stacks: false },
      complete: true,
    },
    sources: [{ account: '123456789012', region: 'us-east-1' }],
    stacks: [],
    rules: [{ source: 0, name: 'a-rule', identifier: 'A_RULE', read: 'complete' }],
    assets: [],
    problems: [],
    results: Object.entries(said).map(([resourceId, result]) => ({
      rule: 0,
      resourceType: 'AWS::S3::Bucket',
      resourceId,
      result,
    })),
    sha256: day.padEnd(64, '0'),
  };
}

const seriesOf = (...observations: readonly Evidence[]): Series =>
  observations.reduce((series, evidence) => extendSeries(series, evidence), EMPTY_SERIES);

test('a period has a first and a last observation, a count, and a longest gap', () => {
  const series = seriesOf(
    observation('2026-11-01', { a: 'compliant' }),
    observation('2026-11-02', { a: 'compliant' }),
    observation('2026-11-12', { a: 'compliant' }),
    observation('2026-11-13', { a: 'compliant' }),
  );
  expect(periodOf(series)).toEqual({
    first: '2026-11-01T00:00:00.000Z',
    last: '2026-11-13T00:00:00.000Z',
    observations: 4,
    longestGapHours: 240,
    pairs: 1,
    neverFailed: 1,
    fixed: 0,
    failing: 0,
    notSeenLast: 0,
  });
});

test('a failure that was mended stays on record, with when it was seen and when it was mended', () => {
  const series = seriesOf(
    observation('2026-11-01', { a: 'compliant', b: 'compliant' }),
    observation('2026-11-02', { a: 'non-compliant', b: 'compliant' }),
    observation('2026-11-03', { a: 'non-compliant', b: 'non-compliant' }),
    observation('2026-11-04', { a: 'compliant', b: 'non-compliant' }),
  );
  expect(series.pairs.map(({ id, complies, failures }) => ({ id, complies, failures }))).toEqual([
    {
      id: 'a',
      complies: true,
      failures: [{ seen: '2026-11-02T00:00:00.000Z', fixed: '2026-11-04T00:00:00.000Z' }],
    },
    { id: 'b', complies: false, failures: [{ seen: '2026-11-03T00:00:00.000Z' }] },
  ]);
  expect(periodOf(series)).toMatchObject({ fixed: 1, failing: 1, neverFailed: 0 });
});

test('a resource that is no longer observed neither complies nor fails now', () => {
  const series = seriesOf(
    observation('2026-11-01', { a: 'compliant', gone: 'non-compliant' }),
    observation('2026-11-02', { a: 'compliant' }),
  );
  expect(periodOf(series)).toMatchObject({ pairs: 2, neverFailed: 1, failing: 0, notSeenLast: 1 });
});

test('insufficient data is no observation of the resource', () => {
  const series = seriesOf(
    observation('2026-11-01', { a: 'compliant' }),
    observation('2026-11-02', { a: 'insufficient data' }),
    observation('2026-11-04', { a: 'compliant' }),
  );
  expect(series.pairs[0]).toMatchObject({ observations: 2, longestGapHours: 72 });
});

test('of two answers about one pair in one file the worse one holds, and an open failure stays one failure', () => {
  const twice = {
    ...observation('2026-11-02', {}),
    results: (['compliant', 'non-compliant'] as const).map((result) => ({
      rule: 0,
      resourceType: 'AWS::S3::Bucket',
      resourceId: 'a',
      result,
    })),
  };
  const series = seriesOf(observation('2026-11-01', { a: 'non-compliant' }), twice);
  expect(series.pairs[0]).toMatchObject({
    complies: false,
    observations: 2,
    failures: [{ seen: '2026-11-01T00:00:00.000Z' }],
  });
});

test('the same file counts once, and an older one is refused', () => {
  const first = observation('2026-11-01', { a: 'compliant' });
  const second = observation('2026-11-02', { a: 'compliant' });
  expect(seriesOf(first, second, second).observations).toHaveLength(2);
  expect(() => seriesOf(second, first)).toThrow(/not newer than the last of the series/);
});

test('lives on disk: what was appended is read back, and what is no series is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aims-series-'));
  const file = join(folder, 'series.json');
  try {
    appendToSeries(file, observation('2026-11-01', { a: 'compliant' }));
    const appended = appendToSeries(file, observation('2026-11-02', { a: 'compliant' }));
    expect(readSeries(file)).toEqual(appended);
    writeFileSync(file, '{"series": 9}');
    expect(() => readSeries(file)).toThrow(/is no series of version 1/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
