import {
  type CoverageRecord,
  type CoverageReport,
  cover,
  type LiveFacts,
  type LiveObservation,
} from '../../../lib/coverage';
import type { ReportFacts } from '../../../lib/report/report-facts';
import type { ControlId } from '../../../policies/controls';
import type { Ledger, LedgerRule, LedgerVerdict } from '../../../policies/ledger/ledger';
import type { RunFacts } from '../../../policies/ledger/run-facts';
import type { Strength } from '../../../policies/rules/rule';

export const TODAY = '2026-11-24';

/** Texts of templates and people that a fixture is made with. */
export interface Names {
  readonly stack: string;
  readonly logicalId: string;
  readonly path: string;
  readonly type: string;
  readonly property: string;
  readonly observed: string;
  readonly message: string;
  readonly when: string;
  readonly job: string;
  readonly reason: string;
  readonly approver: string;
  readonly mistake: string;
  readonly input: string;
}

export const PLAIN: Names = {
  stack: 'Training',
  logicalId: 'Model',
  path: 'App/Training/Model',
  type: 'AWS::SageMaker::Model',
  property: 'EnableNetworkIsolation',
  observed: 'false',
  message: 'the container can reach the network: it is in no VPC',
  when: 'IsProduction',
  job: 'TrainStep',
  reason: 'An experiment without data.',
  approver: 'Head of security',
  mistake: 'the waiver of ModelIsolated covers no failure: remove it',
  input: 'cdk.out',
};

/** The same text everywhere. */
export function everywhere(text: string): Names {
  return Object.fromEntries(Object.keys(PLAIN).map((key) => [key, text])) as unknown as Names;
}

export const RUN: RunFacts = {
  time: '2026-11-24T10:00:00.000Z',
  tool: 'cdk-aims',
  version: '0.1.0',
  revision: '0123456789abcdef0123456789abcdef01234567',
  node: 'v20.20.2',
};

function rule(id: string, controls: Partial<Record<ControlId, Strength>>, more: Partial<LedgerRule> = {}): LedgerRule {
  return {
    id,
    severity: 'error',
    appliesTo: ['AWS::SageMaker::Model'],
    problem: 'the container can reach the network',
    fix: "set 'EnableNetworkIsolation' to true",
    controls: Object.fromEntries(
      Object.entries(controls).map(([control, as]) => [control, { why: 'An isolated container cannot leave.', as }]),
    ),
    configRules: [],
    ...more,
  };
}

const RULES: readonly LedgerRule[] = [
  rule('ModelIsolated', { 'iso27001:A.8.22': 'direct', 'iso42001:A.6.2.5': 'supporting' }),
  rule('ModelEncrypted', { 'iso27001:A.8.24': 'partial' }, { severity: 'warning', problem: 'no key of your own' }),
  rule('ModelTagged', { 'iso42001:A.4.2': 'partial', 'iso27001:A.5.9': 'partial' }, { problem: 'no owner is named' }),
  rule(
    'ModelLogged',
    { 'iso27001:A.8.15': 'direct', 'iso27001:A.6.3': 'supporting' },
    { problem: 'nothing is logged' },
  ),
  rule('ModelMonitored', { 'iso42001:A.6.2.6': 'direct' }, { problem: 'nobody watches it' }),
  rule('BucketVersioned', { 'iso27001:A.8.13': 'direct' }, { appliesTo: ['AWS::S3::Bucket'] }),
];

/** A ledger in which everything occurs: every verdict, waivers of each kind, mistakes, types without a rule. */
export function ledgerWith(names: Names): Ledger {
  const resource = (index: number, type = names.type) => ({
    template: index % 2,
    logicalId: `${names.logicalId}${index}`,
    type,
    constructPath: index === 3 ? undefined : `${names.path}${index}`,
    source: 'lib/app.ts:10:5',
  });
  const verdicts: readonly LedgerVerdict[] = [
    { rule: 0, resource: 0, verdict: 'pass', at: names.property, observed: true },
    { rule: 0, resource: 1, verdict: 'fail', at: names.property, observed: names.observed, message: names.message },
    { rule: 0, resource: 2, verdict: 'fail', at: names.property, message: names.message, waiver: 0 },
    { rule: 1, resource: 0, verdict: 'fail', message: names.message, waiver: 1 },
    { rule: 1, resource: 1, verdict: 'fail', message: names.message, when: names.when },
    { rule: 2, resource: 0, verdict: 'unknown', at: 'Tags', message: names.message },
    { rule: 2, resource: 1, verdict: 'pass' },
    { rule: 3, resource: 0, verdict: 'broken', message: names.message },
    { rule: 3, resource: 1, verdict: 'pass', embedded: { type: 'SageMaker::TrainingJob', name: names.job } },
    { rule: 4, resource: 2, verdict: 'not applicable' },
    { rule: 5, resource: 3, verdict: 'pass', at: 'VersioningConfiguration.Status', observed: 'Enabled' },
  ];
  return {
    templates: [
      { file: 'Training.template.json', sha256: 'a'.repeat(64), stack: names.stack, constructPath: 'App/Training' },
      {
        file: 'Data.template.json',
        sha256: 'b'.repeat(64),
        stack: 'Data',
        account: '111122223333',
        region: 'eu-west-1',
      },
    ],
    rules: RULES,
    resources: [
      resource(0),
      resource(1),
      resource(2),
      resource(3, 'AWS::S3::Bucket'),
      resource(4, 'AWS::Unheard::Of'),
      resource(5, 'AWS::CDK::Metadata'),
    ],
    waivers: [
      {
        ruleId: 'ModelIsolated',
        reason: names.reason,
        constructPath: names.path,
        approver: names.approver,
        approvedOn: '2026-10-01',
        expires: '2027-01-01',
        ticket: 'RISK-7',
        origin: 'file',
        expired: false,
      },
      {
        ruleId: 'ModelEncrypted',
        reason: names.reason,
        logicalId: names.logicalId,
        expires: '2026-01-01',
        origin: 'waiver',
        expired: true,
      },
      {
        ruleId: 'NoSuchRule',
        reason: names.reason,
        template: 'Data.template.json',
        origin: 'acknowledgement',
        expired: false,
      },
    ],
    verdicts,
    mistakes: [{ id: 'unused-waiver', severity: 'warning', constructPath: names.path, message: names.mistake }],
  };
}

export function reportWith(
  names: Names,
  records: readonly CoverageRecord[] = [],
  live?: readonly LiveObservation[],
): CoverageReport {
  return cover({
    ledger: ledgerWith(names),
    records,
    live,
    reasonsNotCovered: { 'AWS::CDK::Metadata': 'It configures nothing.' },
    asOf: TODAY,
  });
}

export function factsWith(names: Names, more: Partial<ReportFacts> = {}): ReportFacts {
  return {
    templates: ledgerWith(names).templates,
    inputs: [names.input],
    skippedFiles: [],
    recordsRead: false,
    run: RUN,
    ...more,
  };
}

/** Live results: one confirms, one contradicts a pass, one is stale. */
export function observationsWith(names: Names): readonly LiveObservation[] {
  const at = '2026-11-23T10:00:00Z';
  return [
    { rule: 'BucketVersioned', resource: 3, state: 'compliant', at },
    {
      rule: 'ModelIsolated',
      resource: 0,
      state: 'non-compliant',
      at,
      note: names.message,
      configRule: 'aims-isolation',
      physicalId: names.logicalId,
      account: '111122223333',
      region: 'eu-west-1',
    },
    { rule: 'ModelTagged', resource: 1, state: 'stale', at: '2025-01-01T00:00:00Z' },
  ];
}

/** Where those results come from, with everything that can be told of evidence. */
export function liveFactsWith(names: Names): LiveFacts {
  return {
    sha256: 'c'.repeat(64),
    file: names.input,
    startedAt: '2026-11-23T10:00:00Z',
    collectedAt: '2026-11-23T11:00:00Z',
    staleAfter: '2026-11-30T11:00:00Z',
    stale: false,
    complete: false,
    asked: 'every rule of the account',
    sources: [
      { account: '111122223333', region: 'eu-west-1', recording: false },
      { account: '111122223333', region: 'us-east-1', aggregated: 'outdated' },
    ],
    rules: {
      all: 3,
      twins: 2,
      read: 2,
      withoutResults: 0,
      notRead: 1,
      otherParameters: ['aims-retention'],
      notDeployed: ['S3_BUCKET_VERSIONING_ENABLED'],
    },
    results: { all: 4, matched: 3, aboutAccount: 0, ambiguous: 0, elsewhere: 1, ofOtherRules: 0, ambiguities: [] },
    stacks: [
      {
        name: names.stack,
        template: 'Training.template.json',
        account: '111122223333',
        region: 'eu-west-1',
        standing: 'differs',
        differences: [names.message],
        drift: 'drifted',
        driftCheckedAt: '2026-11-22T00:00:00Z',
        drifted: [{ logicalId: names.logicalId, drift: 'modified', properties: [names.property] }],
      },
    ],
    unmanaged: {
      recorded: 2,
      assets: [
        {
          type: 'AWS::SageMaker::Model',
          id: 'm-1',
          name: names.logicalId,
          account: '111122223333',
          region: 'eu-west-1',
          stack: names.stack,
          owner: names.approver,
        },
      ],
      typesNotRecorded: ['AWS::Bedrock::Agent'],
    },
    problems: [{ account: '111122223333', operation: 'DescribeConfigRules', reason: 'refused', detail: names.message }],
    period: {
      first: '2026-10-01T00:00:00Z',
      last: '2026-11-23T11:00:00Z',
      observations: 8,
      longestGapHours: 169,
      pairs: 10,
      fixed: 1,
      failing: 2,
      neverFailed: 6,
      notSeenLast: 1,
    },
  };
}

/** A report of so many verdicts, most of them passes, spread over resources of many names. */
export function largeReport(verdicts: number): { report: CoverageReport; facts: ReportFacts } {
  const perResource = 25;
  const rules = Array.from({ length: perResource }, (_, index) =>
    rule(
      `Rule${index}Isolated`,
      { 'iso27001:A.8.22': 'direct' },
      { problem: `setting ${index} is not as it should be` },
    ),
  );
  const resources = Array.from({ length: Math.ceil(verdicts / perResource) }, (_, index) => ({
    template: index % 40,
    logicalId: `Model${index}${hash(index)}`,
    type: 'AWS::SageMaker::Model',
    constructPath: `Platform/Stack${index % 40}/Team${index % 97}/Model${hash(index)}/Resource`,
  }));
  const templates = Array.from({ length: 40 }, (_, index) => ({
    file: `Stack${index}.template.json`,
    sha256: hash(index).padStart(64, '0'),
    stack: `Stack${index}`,
  }));
  const ledger: Ledger = {
    templates,
    rules,
    resources,
    waivers: [],
    mistakes: [],
    verdicts: Array.from({ length: verdicts }, (_, index): LedgerVerdict => {
      const fails = index % 997 === 0;
      return {
        rule: index % perResource,
        resource: Math.floor(index / perResource),
        verdict: fails ? 'fail' : 'pass',
        at: `VpcConfig.Subnets.${index % 6}`,
        observed: `subnet-${hash(index % 5000)}`,
        ...(fails ? { message: `setting ${index % perResource} is not as it should be` } : {}),
      };
    }),
  };
  const report = cover({ ledger, records: [], asOf: TODAY });
  return { report, facts: { templates, inputs: ['cdk.out'], skippedFiles: [], recordsRead: false } };
}

/** Eight digits that look random and are not. */
function hash(value: number): string {
  return ((Math.imul(value + 1, 2654435761) >>> 0) ^ 0x5bd1e995).toString(16).replace('-', '').padStart(8, '0');
}
