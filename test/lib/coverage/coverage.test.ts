import type { ControlCoverage, CoverageInput, CoverageRecord, CoverageReport } from '../../../lib/coverage';
import { cover } from '../../../lib/coverage';
import type { AnyControlId } from '../../../policies/controls';
import { ledgerOf, rule, TODAY, waiver } from './ledger-of';

// One control of each class.
const DIRECT = 'iso27001:A.8.24';
const PARTIAL = 'iso42001:A.7.5';
const SUPPORTING = 'iso42001:A.3.2';
const INHERITED = 'iso27001:A.7.10';
const NONE = 'iso42001:A.2.2';

function report(input: Partial<CoverageInput>): CoverageReport {
  return cover({ ledger: ledgerOf([], []), records: [], asOf: TODAY, ...input });
}

function of(coverage: CoverageReport, id: AnyControlId): ControlCoverage {
  return coverage.controls.find((control) => control.id === id)!;
}

const record = (more: Partial<CoverageRecord>): CoverageRecord => ({
  id: 'R1',
  kind: 'evidence',
  title: 'Something written',
  controls: [],
  ...more,
});

describe('a report without anything', () => {
  const empty = report({});

  test('lists every control of every standard, none of them evidenced or designed', () => {
    expect(empty.controls).toHaveLength(38 + 93 + 114);
    expect(new Set(empty.controls.map((c) => c.headline.state))).toEqual(new Set(['no population', 'missing']));
  });

  test('prints the denominators of each standard', () => {
    const figures = empty.standards.map(
      (s) => [s.standard, s.all, s.applicable, s.evidenceable, s.recordOnly] as const,
    );
    const part = (count: number, of: number) => expect.objectContaining({ count, of });
    expect(figures).toEqual([
      ['iso42001', 38, part(38, 38), part(16, 38), part(22, 38)],
      ['iso27001', 93, part(93, 93), part(47, 93), part(46, 93)],
      ['iso27001-2013', 114, part(114, 114), part(50, 114), part(64, 114)],
    ]);
    expect(empty.standards[0]!.evidenceable.ofWhat).toBe('applicable controls');
    expect(empty.standards[2]).toMatchObject({ derivedFrom: 'iso27001', withdrawn: expect.stringContaining('2025') });
  });

  test('says what infrastructure cannot evidence, by the reason', () => {
    const beyond = empty.standards[1]!.beyondInfrastructure;
    expect([beyond.supporting.length, beyond.inherited.length, beyond.none.length]).toEqual([12, 12, 22]);
    expect(beyond.inherited).toContain(INHERITED);
  });

  test('carries the disclaimer', () => {
    expect(empty.disclaimer).toMatch(/not an audit opinion and not a certificate/);
  });

  test('can be limited to the standards asked for', () => {
    const limited = report({ standards: ['iso42001'] });
    expect(limited.controls).toHaveLength(38);
    expect(limited.standards.map((s) => s.standard)).toEqual(['iso42001']);
  });
});

describe('what moves the design axis', () => {
  test('a direct or partial mapping to a control that infrastructure can evidence', () => {
    const coverage = report({
      ledger: ledgerOf([rule('R', { [DIRECT]: 'direct', [PARTIAL]: 'partial' })], [[0, 0, 'pass']]),
    });
    expect(of(coverage, DIRECT).axes.design).toBe('designed');
    expect(of(coverage, DIRECT).headline.sentence).toBe('designed; not yet observed');
    expect(of(coverage, PARTIAL).headline.sentence).toBe('designed; not yet observed; no record');
  });

  test('a supporting mapping is context', () => {
    const coverage = report({ ledger: ledgerOf([rule('R', { [DIRECT]: 'supporting' })], [[0, 0, 'pass']]) });
    expect(of(coverage, DIRECT)).toMatchObject({
      axes: { design: 'no population' },
      population: { rules: 0, rulesThatJudged: 0, resources: 0, verdicts: 0 },
      rules: [{ rule: 'R', moves: false, contextBecause: expect.stringContaining('context'), tally: { passed: 1 } }],
    });
  });

  test.each([SUPPORTING, INHERITED, NONE] as const)('a direct mapping to %s is context', (id) => {
    const coverage = report({ ledger: ledgerOf([rule('R', { [id]: 'direct' })], [[0, 0, 'pass']]) });
    expect(of(coverage, id)).toMatchObject({
      axes: { design: 'no population' },
      headline: { state: 'missing', sentence: 'no record' },
      rules: [{ moves: false, contextBecause: expect.stringContaining('infrastructure cannot evidence') }],
    });
  });

  test.each([
    ['fail', 'violated'],
    ['broken', 'broken'],
    ['unknown', 'undecided'],
    ['pass', 'designed'],
    ['not applicable', 'designed'],
  ] as const)('a pass and a %s make it %s', (verdict, design) => {
    const ledger = ledgerOf(
      [rule('R', { [DIRECT]: 'direct' })],
      [
        [0, 0, 'pass'],
        [0, 1, verdict],
      ],
    );
    expect(of(report({ ledger }), DIRECT).axes.design).toBe(design);
  });

  test('a failing warning violates as an error does', () => {
    const ledger = ledgerOf([rule('R', { [DIRECT]: 'direct' }, { severity: 'warning' })], [[0, 0, 'fail']]);
    expect(of(report({ ledger }), DIRECT).axes.design).toBe('violated');
  });

  test('a waived failure is accepted, until the waiver expires', () => {
    const ledger = (expires: string) =>
      ledgerOf([rule('R', { [DIRECT]: 'direct' })], [[0, 0, 'fail', 0]], { waivers: [waiver({ expires })] });
    expect(of(report({ ledger: ledger('2026-11-24') }), DIRECT).axes.design).toBe('accepted');
    const expired = report({ ledger: ledger('2026-11-23') });
    expect(of(expired, DIRECT).axes.design).toBe('violated');
    expect(expired.waivers).toEqual([expect.objectContaining({ expired: true, failures: 1, controls: [DIRECT] })]);
  });

  test('rules that judged nothing are listed and counted', () => {
    const ledger = ledgerOf(
      [rule('Judged', { [DIRECT]: 'direct' }), rule('Idle', { [DIRECT]: 'direct' })],
      [
        [0, 0, 'pass'],
        [0, 1, 'fail'],
        [1, 0, 'not applicable'],
      ],
    );
    expect(of(report({ ledger }), DIRECT)).toMatchObject({
      population: { rules: 2, rulesThatJudged: 1, resources: 2, verdicts: 2 },
      resources: { violated: [1], passed: [0], accepted: [], undecided: [], broken: [] },
      tally: { passed: 1, failed: 1, notApplicable: 1 },
    });
  });

  test('a resource is listed once, under the worst that was said of it', () => {
    const ledger = ledgerOf(
      [rule('A', { [DIRECT]: 'direct' }), rule('B', { [DIRECT]: 'partial' })],
      [
        [0, 0, 'pass'],
        [1, 0, 'unknown'],
        [0, 0, 'pass'],
      ],
    );
    expect(of(report({ ledger }), DIRECT).resources).toMatchObject({ undecided: [0], passed: [] });
  });
});

describe('live evidence', () => {
  const ledger = ledgerOf(
    [rule('R', { [DIRECT]: 'direct', [PARTIAL]: 'partial' })],
    [
      [0, 0, 'pass'],
      [0, 1, 'pass'],
    ],
  );
  const yes = (resource: number) => ({ rule: 'R', resource, state: 'compliant', at: '2026-11-23' }) as const;

  test('without it no control gets past designed', () => {
    const coverage = report({ ledger, records: [record({ controls: [PARTIAL] })] });
    expect(coverage.liveEvidence).toBe(false);
    expect(of(coverage, DIRECT).headline.state).toBe('designed');
    expect(of(coverage, PARTIAL).headline.sentence).toBe('designed; not yet observed; recorded');
  });

  test('a direct control is evidenced when it agrees for every judged resource', () => {
    expect(of(report({ ledger, live: [yes(0)] }), DIRECT).axes.account).toBe('no data');
    const full = of(report({ ledger, live: [yes(0), yes(1)] }), DIRECT);
    expect(full.headline).toEqual({ state: 'evidenced', sentence: 'evidenced: designed; holds in the account' });
  });

  test('a partial control needs a record besides', () => {
    const live = [yes(0), yes(1)];
    expect(of(report({ ledger, live }), PARTIAL).headline.state).toBe('designed');
    const recorded = report({ ledger, live, records: [record({ controls: [PARTIAL] })] });
    expect(of(recorded, PARTIAL).headline.state).toBe('evidenced');
    expect(recorded.standards[0]!.evidencedByInfrastructure).toEqual({
      count: 1,
      of: 16,
      ofWhat: 'applicable controls that infrastructure can evidence',
    });
  });

  test('a no of the account counts even where the template had nothing to say', () => {
    const idle = ledgerOf([rule('R', { [DIRECT]: 'direct' })], [[0, 0, 'not applicable']]);
    const live = [{ rule: 'R', resource: 0, state: 'non-compliant', at: '2026-11-23' } as const];
    expect(of(report({ ledger: idle, live }), DIRECT).headline.state).toBe('contradicted');
  });

  test('a yes of the account does not make up for a template that was not judged', () => {
    const idle = ledgerOf([rule('R', { [DIRECT]: 'direct' })], [[0, 0, 'not applicable']]);
    expect(of(report({ ledger: idle, live: [yes(0)] }), DIRECT)).toMatchObject({
      axes: { design: 'no population', account: 'no data' },
      headline: { state: 'no population' },
    });
  });

  test('a rule without a twin keeps the control from being confirmed', () => {
    const two = ledgerOf(
      [rule('R', { [DIRECT]: 'direct' }), rule('NoTwin', { [DIRECT]: 'direct' }, { configRules: [] })],
      [
        [0, 0, 'pass'],
        [1, 0, 'pass'],
      ],
    );
    expect(of(report({ ledger: two, live: [yes(0)] }), DIRECT).headline.sentence).toBe('designed; no live check');
  });

  test('results for rules that did not run are counted and used for nothing', () => {
    const live = [{ rule: 'Other', resource: 0, state: 'compliant', at: '2026-11-23' } as const];
    const coverage = report({ ledger, live });
    expect(coverage.liveEvidenceWithoutRule).toBe(1);
    expect(of(coverage, DIRECT).axes.account).toBe('no data');
  });
});

describe('records', () => {
  test('evidence what infrastructure cannot', () => {
    const coverage = report({ records: [record({ controls: [NONE], owner: 'CISO', validUntil: '2027-01-01' })] });
    expect(of(coverage, NONE)).toMatchObject({
      headline: { state: 'evidenced', sentence: 'evidenced: recorded' },
      records: [{ id: 'R1', owner: 'CISO', overdue: false }],
    });
    expect(coverage.standards[0]!.evidencedByRecordsAlone).toMatchObject({ count: 1, of: 22 });
    expect(coverage.standards[0]!.evidencedByInfrastructure.count).toBe(0);
  });

  test('take a control out of the denominators, and say so when something was judged for it all the same', () => {
    const exclusion = record({
      id: 'SOA-7',
      kind: 'applicability',
      applicable: false,
      justification: 'No cryptography in use.',
      approvedBy: 'Head of security',
      controls: [DIRECT],
    });
    const coverage = report({
      ledger: ledgerOf([rule('R', { [DIRECT]: 'direct' })], [[0, 0, 'fail']]),
      records: [exclusion],
    });
    expect(of(coverage, DIRECT)).toMatchObject({
      axes: { design: 'violated' },
      headline: {
        state: 'not applicable',
        sentence: 'not applicable (record SOA-7), although resources were judged for it',
      },
    });
    expect(coverage.standards[1]).toMatchObject({
      all: 93,
      applicable: { count: 92, of: 93 },
      notApplicable: { count: 1, of: 93 },
      evidenceable: { count: 46, of: 92 },
    });
    expect(of(coverage, 'iso27001-2013:A.10.1.2').headline.state).toBe('not applicable');
  });
});

describe('the 2013 edition', () => {
  test('derives through the correspondence and says so', () => {
    const ledger = ledgerOf([rule('R', { [DIRECT]: 'direct' })], [[0, 0, 'pass']]);
    expect(of(report({ ledger }), 'iso27001-2013:A.10.1.2')).toMatchObject({
      derivedFrom: [DIRECT],
      axes: { design: 'designed' },
      headline: { state: 'designed', sentence: 'derived from iso27001:A.8.24: designed; not yet observed' },
      rules: [],
      population: { rules: 1, resources: 1, verdicts: 1 },
    });
  });

  test('a policy of 2013 is not designed by the settings of its successor', () => {
    const ledger = ledgerOf([rule('R', { [DIRECT]: 'direct' })], [[0, 0, 'pass']]);
    expect(of(report({ ledger }), 'iso27001-2013:A.10.1.1')).toMatchObject({
      evidenceClass: 'supporting',
      axes: { design: 'no population' },
      headline: { state: 'missing', sentence: 'derived from iso27001:A.8.24: no record' },
    });
  });

  test('takes the worst of several successors', () => {
    const ledger = ledgerOf([rule('R', { 'iso27001:A.8.8': 'partial' })], [[0, 0, 'pass']]);
    const records = [record({ controls: ['iso27001:A.8.8'] })];
    // A.18.2.3 went into A.5.36 (a record) and A.8.8: only one of the two records is there.
    expect(of(report({ ledger, records }), 'iso27001-2013:A.18.2.3').axes).toEqual({
      design: 'designed',
      account: 'no data',
      people: 'missing',
    });
  });

  test('does not need 27001:2022 to be printed', () => {
    expect(report({ standards: ['iso27001-2013'] }).controls).toHaveLength(114);
  });
});

describe('resources', () => {
  const ledger = ledgerOf(
    [rule('R', { [DIRECT]: 'direct', [PARTIAL]: 'supporting' })],
    [
      [0, 0, 'fail', 0],
      [0, 1, 'not applicable'],
    ],
    { waivers: [waiver(), waiver()] },
  );
  const coverage = report({
    ledger: {
      ...ledger,
      resources: [
        ...ledger.resources,
        { template: 0, logicalId: 'Queue', type: 'AWS::SQS::Queue' },
        { template: 0, logicalId: 'Rare', type: 'AWS::Rare::Thing' },
        { template: 0, logicalId: 'Rare2', type: 'AWS::Rare::Thing' },
      ],
    },
    reasonsNotCovered: { 'AWS::SQS::Queue': 'Holds no AI data here.', 'AWS::Other::Type': 'Not in this app.' },
  });

  test('show their controls and verdicts', () => {
    expect(coverage.resources[0]).toMatchObject({
      logicalId: 'Bucket0',
      stack: 'App',
      template: 'App.template.json',
      covered: true,
      design: 'accepted',
      controls: [DIRECT],
      verdicts: [0],
    });
    expect(coverage.resources[1]).toMatchObject({
      covered: true,
      design: 'no population',
      controls: [],
      verdicts: [1],
    });
  });

  test('that no rule judges are listed by type, with the reason where there is one', () => {
    expect(coverage.notCovered).toEqual([
      { type: 'AWS::Rare::Thing', resources: [3, 4] },
      { type: 'AWS::SQS::Queue', reason: 'Holds no AI data here.', resources: [2] },
    ]);
  });

  test('a job inside a definition makes its holder covered', () => {
    const pipeline = { template: 0, logicalId: 'Pipeline', type: 'AWS::SageMaker::Pipeline' };
    const embedded = report({
      ledger: ledgerOf(
        [rule('R', { [DIRECT]: 'direct' }, { appliesTo: ['embedded:SageMaker::TrainingJob'] })],
        [[0, 0, 'pass']],
        { resources: [pipeline] },
      ),
    });
    expect(embedded.resources[0]!.covered).toBe(true);
    expect(embedded.notCovered).toEqual([]);
  });

  test('unused waivers show as used by no failure', () => {
    expect(coverage.waivers.map((w) => w.failures)).toEqual([1, 0]);
  });
});

describe('input that contradicts itself is refused', () => {
  test.each([
    ['a verdict about no rule', ledgerOf([], [[0, 0, 'pass']]), /verdict 0 names rule 0/],
    [
      'a verdict about no resource',
      { ...ledgerOf([rule('R', {})], [[0, 0, 'pass']]), resources: [] },
      /verdict 0 names resource 0/,
    ],
    [
      'a rule for no control',
      ledgerOf([rule('R', { 'iso27001:A.9.9': 'direct' } as never)], []),
      /serves 'iso27001:A\.9\.9'/,
    ],
    ['a rule for 2013', ledgerOf([rule('R', { 'iso27001-2013:A.5.1.1': 'direct' } as never)], []), /current edition/],
    [
      'a resource of no template',
      { ...ledgerOf([rule('R', {})], [[0, 0, 'pass']]), templates: [] },
      /names template 0/,
    ],
  ])('%s', (_name, ledger, message) => {
    expect(() => report({ ledger })).toThrow(message);
  });

  test('a day that is none', () => {
    expect(() => report({ asOf: 'today' })).toThrow(/got 'today', expected 'YYYY-MM-DD'/);
  });
});
